/** A timeline as a file. */
import { chromeTrace } from './chrome.ts';
import { perfettoTrace } from './perfetto.ts';
import { timelineOf } from './timeline.ts';

/** What writes a timeline into a file of this name: JSON of Chrome where it ends with .json, else the protobuf of Perfetto. */
export function timelineWriter(
  path: string,
): (memories: readonly SharedArrayBuffer[], write: (data: string | Uint8Array) => void) => number {
  const format = path.endsWith('.json') ? chromeTrace : perfettoTrace;
  return (memories, write) => {
    const timeline = timelineOf(memories);
    for (const part of format(timeline)) write(part);
    return timeline.dropped;
  };
}
