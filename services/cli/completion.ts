/** `lwk completion`: scripts for shells, made from the tables of options. */
import { usage } from './args.ts';
import type { Command } from './command.ts';
import { bash } from './completion/bash.ts';
import { fish } from './completion/fish.ts';
import { zsh } from './completion/zsh.ts';
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
  async run(values, all) {
    const shell = values.operands[0] ?? '';
    if (!Object.hasOwn(SHELLS, shell) || values.operands.length > 1)
      throw usage(command, `'${values.operands.join(' ')}' is not one of ${Object.keys(SHELLS).join(', ')}.`);
    print(SHELLS[shell]!(await all()));
    return 0;
  },
};
