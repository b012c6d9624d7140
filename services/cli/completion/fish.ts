/** The completion script for fish. */
import { optionsOf } from '../args.ts';
import type { Command } from '../command.ts';
import { quoted } from './words.ts';

export function fish(commands: readonly Command[]): string {
  const lines = ['# fish completion of lwk'];
  for (const c of commands) {
    lines.push(`complete -c lwk -n __fish_use_subcommand -f -a ${quoted(c.name)} -d ${quoted(c.summary)}`);
    const inside = `-n ${quoted(`__fish_seen_subcommand_from ${c.name}`)}`;
    if (c.words !== undefined) lines.push(`complete -c lwk ${inside} -f -a ${quoted(c.words.join(' '))}`);
    for (const option of optionsOf(c)) {
      const names = [`-l ${option.name}`, ...(option.aliases ?? []).map(fishAlias)].join(' ');
      const value =
        option.value === undefined || option.absent !== undefined
          ? ''
          : option.choices === undefined
            ? ' -r'
            : ` -x -a ${quoted(option.choices.join(' '))}`;
      lines.push(`complete -c lwk ${inside} ${names}${value} -d ${quoted(option.help)}`);
    }
  }
  return lines.join('\n');
}

/** Short options of one letter, and such as -np, which fish calls old ones. */
const fishAlias = (alias: string): string => (alias.length === 1 ? `-s ${alias}` : `-o ${alias}`);
