/** The completion script for bash. */
import { optionsOf } from '../args.ts';
import type { Command } from '../command.ts';
import { namesOf, quoted } from './words.ts';

export function bash(commands: readonly Command[]): string {
  const cases = commands.map(
    (c) =>
      `    ${c.name}) words=${quoted([...(c.words ?? []), ...optionsOf(c).flatMap(namesOf)].join(' '))} ;;`,
  );
  const choices = commands.flatMap((c) =>
    c.options
      .filter((o) => o.choices !== undefined)
      .map((o) => `    ${c.name}:--${o.name}) words=${quoted(o.choices!.join(' '))} ;;`),
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
