/** Profiles as speedscope reads them (speedscope.app, file-format-schema.json): one a rank. */
import type { Met, Places, RankProfile } from './profile.ts';

export function speedscope(profiles: readonly RankProfile[], places: Places, name: string): string {
  const frames: { name: string; file?: string; line?: number }[] = [];
  const indices = new Map<number, number>();
  const frameOf = ({ offset }: Met): number => {
    let index = indices.get(offset);
    if (index === undefined) {
      const { function: called, file, line } = places.get(offset)!;
      indices.set(
        offset,
        (index = frames.push({ name: called, ...(file === undefined ? {} : { file, line: line! }) }) - 1),
      );
    }
    return index;
  };
  const sampled = profiles.map(({ rank, stacks }) => ({
    type: 'sampled',
    name: `rank ${rank}`,
    unit: 'microseconds',
    startValue: 0,
    endValue: stacks.reduce((sum, { us }) => sum + us, 0),
    samples: stacks.map((stack) => stack.frames.map(frameOf)),
    weights: stacks.map(({ us }) => us),
  }));
  return `${JSON.stringify({
    $schema: 'https://www.speedscope.app/file-format-schema.json',
    exporter: 'wasm-lwk',
    name,
    shared: { frames },
    profiles: sampled,
  })}\n`;
}
