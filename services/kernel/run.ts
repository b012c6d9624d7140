/** A job from its start to its end with its output captured: what `run` does. */
import { Capture, MAX_OUTPUT_BYTES, MAX_TEXT_BYTES } from '../job/capture.ts';
import { inputStream } from '../job/input.ts';
import type { RunningJob } from '../job/job.ts';
import { describeEnd, outputEnding } from '../job/report.ts';
import { parseCount } from '../options/values.ts';
import type { LaunchOptions, RunOptions, RunResult } from '../types.ts';

/**
 * @param begin starts the job
 * @throws what that throws, and what the input fails with
 */
export async function runCaptured(
  { input = '', encoding, maxOutputBytes = MAX_OUTPUT_BYTES, ...rest }: RunOptions,
  begin: (options: LaunchOptions) => Promise<RunningJob>,
): Promise<RunResult<string | Buffer>> {
  const most = parseCount(maxOutputBytes, 'maxOutputBytes', 0, MAX_TEXT_BYTES);
  const reading = input === '' ? undefined : inputStream(input);
  const ending = outputEnding(most);
  let job: RunningJob | undefined;
  const capture = new Capture(most, () => job?.end(ending, 0));
  const { stdout, stderr } = capture;
  try {
    job = await begin({ ...rest, stdin: reading?.stream ?? 'ignore', stdout, stderr });
    // It may have printed before it was known here.
    if (capture.passed) job.end(ending, 0);
    const result = await job.exited;
    const failed = reading?.stream.errored ?? null;
    if (failed !== null) throw failed;
    // The last of the output may be looked at when the program has already ended.
    const late = capture.passed && result.status === 0;
    const { status, reason, message } = late ? { ...ending, message: describeEnd(ending) } : result;
    const shown = (kept: typeof stdout) => (encoding === 'buffer' ? kept.bytes : capture.text(kept));
    return { ...result, status, reason, message, stdout: shown(stdout), stderr: shown(stderr) };
  } finally {
    reading?.release();
  }
}
