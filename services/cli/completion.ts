/** `lwk completion`: scripts for shells, made from the tables of options. */
import { dashed, type Option, optionsOf, usage } from './args.ts';
import { allCommands, type Command } from './command.ts';
import { print } from './console.ts';

const SHELLS: Readonly<Record<string, (commands: readonly Command[]) => string>> = { bash, zsh, fish };

export const command: Command = {
  name: 'completion',
  summary: 'print a completion script for a shell',
  operands: 'bash|zsh|fish',
  options: [],
  words: Object.keys(SHELLS),
  examples: [
    { line: 'source <(lwk completion bash)', what: 'in ~/.bashrc' },
    { line: 'source <(lwk completion zsh)', what: 'in ~/.zshrc, after compinit' },
    { line: 'lwk completion fish | source', what: 'in ~/.config/fish/config.fish' },
  ],
  async run(values) {
    const shell = values.operands[0] ?? '';
    if (!Object.hasOwn(SHELLS, shell) || values.operands.length > 1)
      throw usage(command, `'${values.operands.join(' ')}' is not one of ${Object.keys(SHELLS).join(', ')}.`);
    print(SHELLS[shell]!(await allCommands()));
    return 0;
  },
};

const namesOf = (option: Option): string[] => [option.name, ...(option.aliases ?? [])].map(dashed);

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** What may follow an option that takes a value: its choices, or file names. */
const valuesOf = (option: Option): string =>
  option.choices === undefined ? 'files' : option.choices.join(' ');

function bash(commands: readonly Command[]): string {
  const cases = commands.map(
    (c) =>
      `    ${c.name}) words=${quoted([...(c.words ?? []), ...optionsOf(c).flatMap(namesOf)].join(' '))} ;;`,
  );
  const choices = commands.flatMap((c) =>
    c.options
      .filter((o) => o.choices !== undefined)
      .map((o) => `    ${c.name}:--${o.name}) words=${quoted(valuesOf(o))} ;;`),
  );
  return `# bash completion of lwk
_lwk() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} words=''
  if [ "$COMP_CWORD" -eq 1 ]; then
    words=${quoted([...commands.map((c) => c.name), 'help', '--help', '--version'].join(' '))}
    COMPREPLY=($(compgen -W "$words" -- "$word"))
    return
  fi
  case \${COMP_WORDS[1]}:$before in
${choices.join('\n')}
  esac
  if [ -z "$words" ]; then
    case \${COMP_WORDS[1]} in
    help) words=${quoted(commands.map((c) => c.name).join(' '))} ;;
${cases.join('\n')}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _lwk lwk
`;
}

/** The characters that mean something in a specification of _arguments. */
const zshText = (text: string): string => text.replace(/[[\]:\\]/g, '\\$&');

function zsh(commands: readonly Command[]): string {
  const names = commands.map((c) => quoted(`${c.name}:${zshText(c.summary)}`)).join(' ');
  const cases = commands.map((c) => {
    const options = optionsOf(c).flatMap((o) => namesOf(o).map((name) => quoted(zshOption(o, name))));
    const rest =
      c.words === undefined ? '*:file:_files' : c.words.length === 0 ? '' : `1:what:(${c.words.join(' ')})`;
    const specs = [...options, ...(rest === '' ? [] : [quoted(rest)])];
    return `    ${c.name}) _arguments ${specs.join(' ')} ;;`;
  });
  return `#compdef lwk
_lwk() {
  local -a commands=(${names} 'help:explain a command')
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local name=\${words[2]}
  shift words
  (( CURRENT-- ))
  case $name in
    help) _describe command commands ;;
${cases.join('\n')}
  esac
}
compdef _lwk lwk
`;
}

function zshOption(option: Option, name: string): string {
  const spec = `${option.repeats ? '*' : ''}${name}[${zshText(option.help)}]`;
  if (option.value === undefined) return spec;
  const action = option.choices === undefined ? '_files' : `(${option.choices.join(' ')})`;
  return `${spec}:${zshText(option.value)}:${action}`;
}

function fish(commands: readonly Command[]): string {
  const lines = ['# fish completion of lwk'];
  for (const c of commands) {
    lines.push(`complete -c lwk -n __fish_use_subcommand -f -a ${quoted(c.name)} -d ${quoted(c.summary)}`);
    const inside = `-n ${quoted(`__fish_seen_subcommand_from ${c.name}`)}`;
    if (c.words !== undefined) lines.push(`complete -c lwk ${inside} -f -a ${quoted(c.words.join(' '))}`);
    for (const option of optionsOf(c)) {
      const names = [`-l ${option.name}`, ...(option.aliases ?? []).map(fishAlias)].join(' ');
      const value =
        option.value === undefined
          ? ''
          : option.choices === undefined
            ? ' -r'
            : ` -x -a ${quoted(valuesOf(option))}`;
      lines.push(`complete -c lwk ${inside} ${names}${value} -d ${quoted(option.help)}`);
    }
  }
  return lines.join('\n');
}

/** Short options of one letter, and such as -np, which fish calls old ones. */
const fishAlias = (alias: string): string => (alias.length === 1 ? `-s ${alias}` : `-o ${alias}`);
