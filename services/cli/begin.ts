/**
 * What has to be before the command is read: V8's flags, because it takes code from the compile cache only under the flags that were set when it was written, and that cache (Node's own, in a directory
 * of the user's; NODE_COMPILE_CACHE names another one, NODE_DISABLE_COMPILE_CACHE=1 does without). Where it cannot be read or written, the start takes longer.
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { makeDirectories } from '../directories.ts';
import { settleAtOnce } from '../optimize.ts';
import { cacheRoot } from '../toolchain/cache-root.ts';

settleAtOnce();
if (!process.env.NODE_DISABLE_COMPILE_CACHE) {
  try {
    const directory = process.env.NODE_COMPILE_CACHE || join(cacheRoot(process.env), 'code');
    makeDirectories(directory);
    // Threads learn of it by the variable.
    process.env.NODE_COMPILE_CACHE = directory;
    enableCompileCache(directory);
  } catch {
    // No home, or none that can be written.
    delete process.env.NODE_COMPILE_CACHE;
  }
}
