/** What a kernel has counted, in the text format of Prometheus (version 0.0.4). */
import type { Meter } from './meter.ts';
import type { Times } from './times.ts';
import type { KernelStats } from './types.ts';

type Labels = Readonly<Record<string, string>>;
type Sample = readonly [value: number, labels?: Labels];

/** A line of text has what a backslash, a quote or the end of a line would break. */
const escaped = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

function line(name: string, value: number, labels: Labels = {}): string {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`);
  return `${name}${pairs.length === 0 ? '' : `{${pairs.join()}}`} ${value}\n`;
}

const head = (name: string, type: string, help: string): string =>
  `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n`;

function family(
  name: string,
  type: 'counter' | 'gauge',
  help: string,
  ...samples: readonly Sample[]
): string {
  return head(name, type, help) + samples.map(([value, labels]) => line(name, value, labels)).join('');
}

/** Seconds, as Prometheus has times. */
function histogram(name: string, help: string, times: Times): string {
  const buckets = times
    .bounds()
    .map(({ bound, count }) =>
      line(`${name}_bucket`, count, { le: String(Number((bound / 1e3).toPrecision(3))) }),
    );
  return [
    head(name, 'histogram', help),
    ...buckets,
    line(`${name}_bucket`, times.count, { le: '+Inf' }),
    line(`${name}_sum`, times.sum / 1e3),
    line(`${name}_count`, times.count),
  ].join('');
}

const by = (label: string, counts: Readonly<Partial<Record<string, number>>>): Sample[] =>
  Object.entries(counts).map(([key, count]) => [count!, { [label]: key }]);

export function metricsText(stats: KernelStats, { launches, calls }: Meter): string {
  const { jobs, sessions, functions, cores, ranks } = stats;
  return [
    family('lwk_uptime_seconds', 'gauge', 'Time since the kernel booted.', [stats.uptimeMs / 1e3]),
    family('lwk_cores', 'gauge', 'LWK cores of the kernel.', [cores.lwk]),
    family('lwk_cores_busy', 'gauge', 'LWK cores on which ranks run.', [cores.busy]),
    family('lwk_utilization_ratio', 'gauge', 'Part of the time of the LWK cores that ranks had.', [
      stats.utilization,
    ]),
    family('lwk_queue_size', 'gauge', 'Launches that wait for cores.', [stats.queueSize]),
    family('lwk_queue_limit', 'gauge', 'Most launches that may wait for cores.', [stats.maxQueue]),
    family('lwk_jobs_running', 'gauge', 'Jobs that run.', [jobs.running]),
    family(
      'lwk_jobs_total',
      'counter',
      'Jobs that have ended, by why they ended.',
      ...by('reason', jobs.ended),
    ),
    family('lwk_jobs_succeeded_total', 'counter', 'Jobs of which all ranks ended with 0.', [jobs.succeeded]),
    family(
      'lwk_launches_refused_total',
      'counter',
      'Launches that failed, by the code of the error.',
      ...by('code', jobs.refused),
    ),
    histogram('lwk_launch_wait_seconds', 'How long launches waited for cores.', launches.waitTime),
    histogram('lwk_job_run_seconds', 'How long jobs had their cores.', launches.runTime),
    family('lwk_ranks_running', 'gauge', 'Ranks of running jobs.', [ranks.running]),
    family('lwk_ranks_total', 'counter', 'Ranks that have ended.', [ranks.completed]),
    family('lwk_processor_seconds_total', 'counter', 'Processor time of ranks that have ended.', [
      ranks.processorMs / 1e3,
    ]),
    family('lwk_guest_calls_total', 'counter', 'Calls of ranks that have ended.', [ranks.calls]),
    family('lwk_shipped_calls_total', 'counter', 'Calls of ranks that have ended, carried out by the host.', [
      ranks.shippedCalls,
    ]),
    family('lwk_read_bytes_total', 'counter', 'Bytes that ranks have read which have ended.', [
      ranks.readBytes,
    ]),
    family('lwk_written_bytes_total', 'counter', 'Bytes that ranks have written which have ended.', [
      ranks.writtenBytes,
    ]),
    family('lwk_sessions_running', 'gauge', 'Sessions that are open.', [sessions.running]),
    family('lwk_session_calls_waiting', 'gauge', 'Calls of sessions that wait for others.', [
      sessions.calls.queueSize,
    ]),
    family('lwk_session_calls_running', 'gauge', 'Calls of sessions that are carried out.', [
      sessions.calls.running,
    ]),
    family(
      'lwk_session_calls_total',
      'counter',
      'Calls of sessions that are over.',
      [calls.completed, { outcome: 'completed' }],
      [calls.failed, { outcome: 'failed' }],
    ),
    histogram(
      'lwk_session_call_wait_seconds',
      'How long calls of sessions waited for others.',
      calls.waitTime,
    ),
    histogram('lwk_session_call_run_seconds', 'How long calls of sessions took.', calls.runTime),
    family('lwk_function_calls_total', 'counter', 'Calls of host functions.', [functions.calls]),
    family('lwk_function_calls_failed_total', 'counter', 'Calls of host functions that failed.', [
      functions.failed,
    ]),
  ].join('');
}
