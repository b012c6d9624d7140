/**
 * Makes the reference pages of the API in this folder out of the declarations that the build has made, which hold the doc comments:
 *
 *     npm run build && npx node services/api/generate.ts
 *
 * A test says when the pages are stale. What the package exports and no page is to show is on a page of its own, More.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseAst } from 'rolldown/parseAst';

const ROOT = resolve(import.meta.dirname, '../..');
const INDEX = 'dist/services/index.d.ts';

interface PagePlan {
  readonly file: string;
  readonly title: string;
  /** Declarations in another file than those that the index exports. */
  readonly from?: string;
  readonly names: readonly string[];
}

const PAGES: readonly PagePlan[] = [
  {
    file: 'Kernel.md',
    title: 'Kernel',
    names: [
      ...[
        'boot',
        'Kernel',
        'BootOptions',
        'HostOptions',
        'HostFunction',
        'HostCall',
        'HostResult',
        'HostImports',
        'HostImport',
      ],
      ...[
        'CompileOptions',
        'Tier',
        'Source',
        'Program',
        'Programs',
        'JobProgram',
        'Quotas',
        'LaunchOptions',
        'Offload',
        'Preopen',
        'Input',
        'Output',
      ],
      ...['RunOptions', 'RunInput', 'Bytes', 'RunResult', 'KernelStats', 'TimeSummary'],
    ],
  },
  {
    file: 'Job.md',
    title: 'Job',
    names: [
      'Job',
      'JobResult',
      'RankResult',
      'Reason',
      'Frame',
      'RankState',
      'Wait',
      'Message',
      'SendOptions',
      'CoreOptions',
    ],
  },
  {
    file: 'Session.md',
    title: 'Session',
    names: [
      ...[
        'Session',
        'SessionOptions',
        'SessionCall',
        'ExportDescription',
        'ValueType',
        'Arrays',
        'TypedArray',
        'Each',
        'Snapshot',
        'LoaderObjects',
        'LoaderTools',
      ],
    ],
  },
  {
    file: 'Image.md',
    title: 'Image',
    names: [
      ...[
        'Image',
        'ImageInfo',
        'FunctionType',
        'Import',
        'Export',
        'Kind',
        'MemoryInfo',
        'TableInfo',
        'Section',
      ],
    ],
  },
  {
    file: 'Files.md',
    title: 'Files',
    names: [
      ...[
        'memoryFiles',
        'MemoryFiles',
        'Contents',
        'MemoryOptions',
        'FileSystem',
        'OpenFile',
        'OpenHow',
        'FileStat',
      ],
      ...['RamDisk', 'tarFiles', 'readOnly', 'refuseAll', 'withQuota', 'Quota'],
    ],
  },
  {
    file: 'Segments.md',
    title: 'Memory of the partition',
    names: ['PartitionMemory', 'Segments', 'SegmentInfo', 'SegmentRights'],
  },
  {
    file: 'Messages.md',
    title: 'Messages of diagnostics channels',
    names: ['JobMessage', 'SessionMessage', 'CallMessage', 'FunctionMessage'],
  },
  { file: 'LwkError.md', title: 'LwkError', names: ['LwkError', 'ErrorCode', 'ERROR_CODES'] },
  {
    file: 'fastify.md',
    title: 'wasm-lwk/fastify',
    from: 'dist/services/fastify/index.d.ts',
    names: ['LwkPluginOptions', 'fastify', 'ReplyOptions', 'FollowOptions'],
  },
];

/** Of the syntax tree: places are those of its file. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** A declaration with the text of its file. */
interface Declared {
  readonly node: Node;
  readonly text: string;
}

const nameOf = (node: Node): string | undefined =>
  (node as { id?: { name?: string; value?: string } }).id?.name ??
  (node as { id?: { value?: string } }).id?.value ??
  (node as { declarations?: { id: { name: string } }[] }).declarations?.[0]?.id.name;

const files = new Map<string, Map<string, Declared>>();

/** Everything that a file declares or exports from others, by name. */
function declarationsIn(file: string): Map<string, Declared> {
  const known = files.get(file);
  if (known !== undefined) return known;
  const text = readFileSync(join(ROOT, file), 'utf8');
  const found = new Map<string, Declared>();
  files.set(file, found);
  const { body } = parseAst(text, { lang: 'dts' }, file) as unknown as { body: Node[] };
  for (const node of body) {
    const { source, specifiers, declaration } = node as unknown as {
      source?: { value: string } | null;
      specifiers?: { local: { name: string }; exported: { name: string } }[];
      declaration?: Node | null;
    };
    const inner = declaration ?? node;
    const name = nameOf(inner);
    // The comment stands before `export`.
    if (name !== undefined && !found.has(name))
      found.set(name, { node: { ...inner, start: node.start }, text });
    if (!source?.value.startsWith('.') || !node.type.startsWith('Export')) continue;
    const from = declarationsIn(join(dirname(file), source.value.replace(/\.ts$/, '.d.ts')));
    for (const { local, exported } of specifiers ?? []) {
      const there = from.get(local.name);
      if (there !== undefined) found.set(exported.name, there);
    }
  }
  return found;
}

/** Names that the index exports. */
function exported(): string[] {
  const text = readFileSync(join(ROOT, INDEX), 'utf8');
  return [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gms)].flatMap(([, list]) =>
    list!
      .split(',')
      .map((name) => name.replace(/\btype\b/, '').trim())
      .filter((name) => name !== ''),
  );
}

/** The doc comment before a node, as Markdown. */
function comment(text: string, start: number): string {
  const before = text.slice(0, start).trimEnd();
  if (!before.endsWith('*/')) return '';
  const raw = before.slice(before.lastIndexOf('/**') + 3, -2);
  const lines = raw.split('\n').map((line) =>
    line
      .replace(/^\s*\* ?/, '')
      .replace(/^ {1,3}(?=\S)/, '')
      .trimEnd(),
  );
  const all = lines
    .join('\n')
    .trim()
    .replaceAll(/\{@link (\w+)\}/g, '`$1`');
  return all
    .replaceAll(/^( {4}.*)$/gm, '$1')
    .replaceAll(/\s*@throws\s+/g, '\n\nThrows ')
    .replaceAll(/\s*@param\s+(\w+)\s+/g, '\n\n`$1`: ')
    .replaceAll(/\s*@typeParam\s+(\w+)\s+/g, '\n\n`$1`: ')
    .replaceAll(/\b(LWK_E_\w+)\b/g, '`$1`')
    .trim();
}

/** What has members of its own in the place of a type is shown as these. */
function flattened(member: Node, text: string, prefix = ''): { member: Node; whole: string }[] {
  const { typeAnnotation, key } = member as unknown as {
    typeAnnotation?: { typeAnnotation: { type: string; members: Node[] } };
    key?: { name: string };
  };
  const inner = typeAnnotation?.typeAnnotation;
  if (inner?.type === 'TSTypeLiteral')
    return inner.members.flatMap((part) => flattened(part, text, `${prefix}${key?.name}.`));
  const whole = text.slice(member.start, member.end);
  return [{ member, whole: prefix === '' ? whole : prefix + whole.replace(/^readonly /, '') }];
}

/** A table of words and what they mean, where that is what a constant is. */
function tableOf({ node, text }: Declared): string | undefined {
  const { declarations: [found] = [] } = node as unknown as {
    declarations?: { id: { typeAnnotation?: { typeAnnotation: { members?: Node[] } } } }[];
  };
  const parts = found?.id.typeAnnotation?.typeAnnotation.members?.map((member) =>
    /^(?:readonly )?(\w+): '(.*)';$/.exec(text.slice(member.start, member.end)),
  );
  if (parts === undefined || parts.some((part) => part === null)) return undefined;
  const wide = (column: number) => Math.max(...parts.map((part) => part![column]!.length));
  const [first, second] = [wide(1) + 2, wide(2)];
  const row = (one: string, other: string) => `| ${one.padEnd(first)} | ${other.padEnd(second)} |`;
  return [
    row('code', 'meaning'),
    `| ${'-'.repeat(first)} | ${'-'.repeat(second)} |`,
    ...parts.map((part) => row(`\`${part![1]}\``, part![2]!)),
  ].join('\n');
}

/** A declaration in one line, without what only compilers need. */
const oneLine = (text: string): string =>
  text
    .replaceAll(/\/\*\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ \| undefined(?=[;,)]|$| \}| \|)/g, '')
    .replace(/;$/, '')
    .trim();

/** Columns of what stands in a list. */
const LIST_WIDTH = 130;

const fenced = (text: string): string => `\`\`\`text\n${text}\n\`\`\``;

/** Members of a class or interface, each with its comment: what is read as a list, and what is called under headings. */
function members({ node, text }: Declared): string[] {
  const body = (node as unknown as { body?: { body?: Node[] } }).body?.body ?? [];
  const shown = body
    .flatMap((member) => flattened(member, text))
    .filter(({ whole }) => !/^(?:private |#|constructor)/.test(whole))
    .map(({ member, whole }) => ({
      signature: oneLine(whole)
        .replace(/^readonly /, '')
        .replace(/^get (\w+)\(\)/, '$1'),
      said: comment(text, member.start),
    }));
  // What is too long for a line of a list has its place under a heading, too.
  const isCalled = ({ signature }: { readonly signature: string }) =>
    /^[\w[\].]+\??[<(]/.test(signature) || signature.length > LIST_WIDTH;
  const called = Map.groupBy(shown.filter(isCalled), ({ signature }) => signature.replace(/[?:<(].*/, ''));
  const lines = shown
    .filter((member) => !isCalled(member))
    .map(({ signature, said }) => `- \`${signature}\`${said === '' ? '' : `\n\n${indented(said)}`}`);
  return [
    ...lines,
    ...[...called].flatMap(([name, ways]) => [
      `### ${name}`,
      fenced(ways.map(({ signature }) => signature).join('\n')),
      ...ways.map(({ said }) => said),
    ]),
  ];
}

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');

const withMembers = (node: Node): boolean => /^(?:ClassDeclaration|TSInterfaceDeclaration)$/.test(node.type);

function section(name: string, declared: Declared): string {
  const { node, text } = declared;
  const parts = [`## ${name}`, comment(text, node.start)];
  if (withMembers(node)) {
    const whole = text.slice(node.start, node.end);
    const head = oneLine(whole.slice(0, whole.indexOf('{')));
    parts.push(fenced(head.replace(/^export (?:declare )?/, '')), ...members(declared));
  } else if (node.type === 'TSModuleDeclaration') {
    const inside = (node as unknown as { body: { body: Node[] } }).body.body;
    for (const inner of inside) parts.push(`## ${nameOf(inner)}`, ...members({ node: inner, text }));
  } else {
    const whole = oneLine(text.slice(node.start, node.end)).replace(/^export (?:declare )?/, '');
    parts.push(tableOf(declared) ?? fenced(whole));
  }
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Files of this folder, and what is in each. */
export function pages(): Map<string, string> {
  const index = declarationsIn(INDEX);
  const shown = new Set(PAGES.flatMap(({ names }) => names));
  const others = exported().filter((name) => !shown.has(name));
  const more: PagePlan[] =
    others.length === 0 ? [] : [{ file: 'More.md', title: 'What else is exported', names: others }];
  const made = new Map<string, string>();
  for (const { file, title, names, from } of [...PAGES, ...more]) {
    const declared = from === undefined ? index : declarationsIn(from);
    const sections = names.map((name) => {
      const found = declared.get(name);
      if (found === undefined) throw new Error(`services/api/generate.ts: there is no ${name}.`);
      return section(name, found);
    });
    const note = '<!-- Made by services/api/generate.ts out of the doc comments: do not edit. -->';
    made.set(file, `${[`# ${title}`, note, ...sections].join('\n\n')}\n`);
  }
  return made;
}

if (import.meta.main)
  for (const [file, text] of pages()) writeFileSync(join(import.meta.dirname, file), text);
