/** Each test file has cores of its own, as far as the locks of cores go: two of them run at a time. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const directory = mkdtempSync(join(tmpdir(), 'lwk-locks-'));
process.env.LWK_RUNTIME_DIR = directory;
afterAll(() => rmSync(directory, { recursive: true, force: true }));
