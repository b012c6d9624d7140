/**
 * Internal procedures as arguments, in LLVM's intermediate code. Such a procedure needs the variables of its host, and who calls it
 * knows nothing of that: flang has the machine write a few instructions that supply them ("trampoline"), which WebAssembly cannot.
 * Here a variable holds where the host's variables are, and a function in place of the instructions passes that on. So
 * where hosts call themselves, the procedure sees the variables of the host that was the last to pass it.
 */

const INIT =
  /^( *)call void @llvm\.init\.trampoline(?:\.p0)?\(ptr [^,]*?(%[\w.]+), ptr [^,]*?(@[\w.$]+|@"[^"]+"), ptr [^,]*?(\S+)\).*$/;
const ADJUST =
  /^( *%[\w.]+ = )(?:tail )?call ptr @llvm\.adjust\.trampoline(?:\.p0)?\(ptr [^,]*?(%[\w.]+)\).*$/;
const CLEAR = /^ *(?:tail )?call void @llvm\.clear_cache\(.*$/;

/** Words before the type of a definition that a call has not. */
const LINKAGE =
  /\b(?:internal|private|dso_local|linkonce_odr|linkonce|weak_odr|weak|hidden|local_unnamed_addr|unnamed_addr) /g;

function named(procedure: string, what: string): string {
  return `@"lwk.${what}.${procedure.slice(1).replaceAll('"', '')}"`;
}

/** Parameters between commas that are not within brackets. */
function split(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const c of list) {
    if ('([{<'.includes(c)) depth++;
    if (')]}>'.includes(c)) depth--;
    if (c === ',' && depth === 0) {
      parts.push(part.trim());
      part = '';
    } else part += c;
  }
  return part.trim() === '' ? parts : [...parts, part.trim()];
}

/** The function that supplies the host's variables. */
function through(procedure: string, definition: string): string {
  const at = definition.indexOf(`${procedure}(`);
  const result = definition.slice('define '.length, at).replace(LINKAGE, '').trim();
  const type = /(?:\{.*\}|\[.*\]|<.*>|\S+)$/.exec(result)![0];
  const open = at + procedure.length + 1;
  let end = open;
  for (let depth = 1; depth > 0; end++)
    depth += definition[end] === '(' ? 1 : definition[end] === ')' ? -1 : 0;
  const parameters = split(definition.slice(open, end - 1)).map((text) => text.replace(/ %[\w.]+$/, ''));
  const isHost = (text: string) => / nest\b/.test(text);
  const given = parameters.filter((text) => !isHost(text)).map((text, i) => `${text} %a${i}`);
  let next = 0;
  const passed = parameters.map((text) => (isHost(text) ? 'ptr nest %host' : `${text} %a${next++}`));
  const call = `call ${result} ${procedure}(${passed.join(', ')})`;
  return [
    `${named(procedure, 'host')} = internal global ptr null`,
    `define internal ${type} ${named(procedure, 'through')}(${given.join(', ')}) {`,
    `  %host = load ptr, ptr ${named(procedure, 'host')}`,
    ...(type === 'void' ? [`  ${call}`, '  ret void'] : [`  %result = ${call}`, `  ret ${type} %result`]),
    '}',
  ].join('\n');
}

/** The text of a module without trampolines. */
export function withoutTrampolines(text: string): string {
  if (!text.includes('@llvm.init.trampoline')) return text.replaceAll(' nest ', ' ');
  const passed = new Set<string>();
  let places = new Map<string, string>();
  const lines = text.split('\n').map((line) => {
    if (line.startsWith('define ')) places = new Map();
    const init = INIT.exec(line);
    if (init !== null) {
      const [, indent, place, procedure, host] = init;
      places.set(place!, procedure!);
      passed.add(procedure!);
      return `${indent}store ptr ${host}, ptr ${named(procedure!, 'host')}, align 4`;
    }
    const adjust = ADJUST.exec(line);
    if (adjust !== null && places.has(adjust[2]!))
      return `${adjust[1]}select i1 true, ptr ${named(places.get(adjust[2]!)!, 'through')}, ptr null`;
    return CLEAR.test(line) ? '' : line;
  });
  const functions = [...passed].map((procedure) => {
    const definition = lines.find((line) => line.startsWith('define ') && line.includes(`${procedure}(`));
    const declaration = lines.find((line) => line.startsWith('declare ') && line.includes(`${procedure}(`));
    return through(procedure, definition ?? declaration!.replace('declare ', 'define '));
  });
  return `${lines.join('\n')}\n${functions.join('\n')}\n`.replaceAll(' nest ', ' ');
}
