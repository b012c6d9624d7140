/** `lwk c++`: compiles C++ as mpic++ does. */
import { compiler } from './cc.ts';
import type { Command } from './command.ts';

export const command: Command = compiler('c++', 'c++', 'C++', 'hello.cc');
