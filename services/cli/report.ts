/** `lwk report`: figures from files, as one page for a browser or as drawings in the terminal. */
import { ToolFile } from '../tools/files.ts';
import { usage, type Values } from './args.ts';
import type { Command } from './command.ts';
import { print, say } from './console.ts';

export const command: Command = {
  name: 'report',
  summary: 'show what was measured as one HTML file',
  operands: '[options] FILE...',
  about:
    'FILE: what `lwk bench NAME --json` and `lwk run` with --stats=FILE, --trace FILE and --profile FILE have written. Several ' +
    'of one kind are compared side by side, in the order in which they are named. The page needs no network: figures, tables, ' +
    'and what they were measured on are all in it.',
  options: [
    {
      name: 'output',
      aliases: ['o'],
      value: 'FILE',
      help: 'the page; - for standard output; default report.html',
    },
    { name: 'title', value: 'TEXT', help: 'what stands above it; default the names of the files' },
    { name: 'plot', help: 'draws the figures in the terminal instead' },
  ],
  examples: [
    { line: 'lwk report syscall.json -o syscall.html', what: 'percentile curves of all calls, and tables' },
    { line: 'lwk report before.json after.json', what: 'two runs side by side' },
    { line: 'lwk report stats.json trace.json', what: 'where the time of a job went, and its timeline' },
    { line: 'lwk report profile.json', what: 'where a program computed: a flame graph, functions, lines' },
    { line: 'lwk report --plot noise.json', what: 'without a browser' },
  ],
  run,
};

async function run(values: Values): Promise<number> {
  const { operands: paths } = values;
  if (paths.length === 0) throw usage(command, 'name at least one file.');
  const { labelsOf, readSource } = await import('../report/source.ts');
  const { pageOf } = await import('../report/page.ts');
  const labels = labelsOf(paths);
  const page = pageOf(
    paths.map((path, i) => readSource(path, labels[i]!)),
    values.one('title'),
  );
  if (values.has('plot')) {
    const { plot, terminal } = await import('../report/plot.ts');
    print(plot(page, terminal()));
    return 0;
  }
  const { html } = await import('../report/html.ts');
  const output = values.one('output') ?? 'report.html';
  if (output === '-') {
    print(html(page));
    return 0;
  }
  const file = new ToolFile(output, '--output', paths);
  file.write(html(page));
  file.close();
  if (file.failure !== undefined) {
    say(file.failure);
    return 1;
  }
  say(`${output}: open it in a browser`);
  return 0;
}
