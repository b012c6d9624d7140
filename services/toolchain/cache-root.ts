/** Where this user's caches are. */
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** `$XDG_CACHE_HOME/wasm-lwk`, or `~/.cache/wasm-lwk`. Relative ones are to be ignored (XDG Base Directory Specification). */
export function cacheRoot({ XDG_CACHE_HOME = '' }: NodeJS.ProcessEnv): string {
  return join(isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : join(homedir(), '.cache'), 'wasm-lwk');
}
