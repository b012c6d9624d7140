/** The completion script for zsh. */
import { type Option, optionsOf } from '../args.ts';
import type { Command } from '../command.ts';
import { namesOf, quoted } from './words.ts';

/** The characters that mean something in a specification of _arguments. */
const zshText = (text: string): string => text.replace(/[[\]:\\]/g, '\\$&');

export function zsh(commands: readonly Command[]): string {
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
  // A value that may be left out is attached.
  const attached = option.absent === undefined ? '' : '=-';
  const spec = `${option.repeats ? '*' : ''}${name}${attached}[${zshText(option.help)}]`;
  if (option.value === undefined) return spec;
  const action = option.choices === undefined ? '_files' : `(${option.choices.join(' ')})`;
  return `${spec}${attached === '' ? ':' : '::'}${zshText(option.value)}:${action}`;
}
