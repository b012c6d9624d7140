/** What compilers say of themselves, kept: to ask them takes longer than to compile a small file. */
import { readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cached, fingerprint } from './cache.ts';
import { cacheRoot } from './cache-root.ts';

const FILE = 'answer.json';

/**
 * The answer of a program to a question, until it changes, or the PATH on which it looks for others. What is no answer (undefined) is
 * not kept: somebody may install what was missing.
 * @param holds whether an answer that was kept is still right
 */
export async function answerOf<T>(
  program: string,
  env: NodeJS.ProcessEnv,
  ask: () => Promise<T | undefined>,
  holds: (kept: T) => boolean = () => true,
): Promise<T | undefined> {
  const identity = identityOf(program);
  if (identity === undefined) return ask();
  const name = `answer-${fingerprint(program, identity, env.PATH ?? '')}`;
  const kept = read<T>(join(cacheRoot(env), name, FILE));
  if (kept !== undefined && holds(kept)) return kept;
  const answer = await ask();
  if (answer !== undefined)
    await cached(cacheRoot(env), name, (draft) => writeFileSync(join(draft, FILE), JSON.stringify(answer)));
  return answer;
}

/** Which file it is, and which state of it. */
function identityOf(program: string): string | undefined {
  try {
    const path = realpathSync(program);
    const { mtimeMs, size, ino } = statSync(path);
    return [path, mtimeMs, size, ino].join(' ');
  } catch {
    return undefined;
  }
}

function read<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}
