/** Asks the running jobs of this machine what they do: see observed.ts. */
import { readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { runtimeDirectory } from '../machine/locks.ts';
import { type ObservedJob, SOCKET } from './observed.ts';

/** How long a job may take to answer, milliseconds. */
const PATIENCE_MS = 2000;

/** The jobs that answer, by process. Those of other users do not. */
export async function observedJobs(directory = runtimeDirectory()): Promise<ObservedJob[]> {
  const names = namesIn(directory).filter((name) => SOCKET.test(name));
  const found = await Promise.all(names.map((name) => ask(join(directory, name))));
  return found.filter((job) => job !== undefined).sort((a, b) => a.pid - b.pid);
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}

async function ask(path: string): Promise<ObservedJob | undefined> {
  const socket = connect(path);
  try {
    const answer = await Promise.race([text(socket), sleep(PATIENCE_MS, '', { ref: false })]);
    return JSON.parse(answer) as ObservedJob;
  } catch (error) {
    // Its process was killed; a socket of another user stays.
    if ((error as NodeJS.ErrnoException).code === 'ECONNREFUSED') removeQuietly(path);
    return undefined;
  } finally {
    socket.destroy();
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Not ours.
  }
}

/** A table of ranks, for people. */
export function jobsTable(jobs: readonly ObservedJob[]): string {
  const rows = jobs.flatMap(({ pid, program, seconds, ranks }) => [
    `${String(pid).padStart(8)}  ${program}, ${ranks.length} ${ranks.length === 1 ? 'rank' : 'ranks'}, ${seconds.toFixed(1)} s`,
    ...ranks.map(
      ({ rank, core, calls, callsPerSecond, state }) =>
        `${' '.repeat(10)}${String(rank).padStart(4)} ${(core < 0 ? '-' : String(core)).padStart(5)} ` +
        `${String(calls).padStart(12)} ${String(callsPerSecond).padStart(10)}  ${state}`,
    ),
  ]);
  return ['     PID  RANK  CORE        CALLS    CALLS/S  STATE', ...rows].join('\n');
}
