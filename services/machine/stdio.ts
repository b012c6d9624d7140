/** What a descriptor of the host is, as far as reading, writing and waiting on it differ. */
import { fstatSync, statSync } from 'node:fs';
import { isatty } from 'node:tty';

/** `null` is the null device; `device` any other character or block device; `closed` no open descriptor. */
export type DescriptorKind = 'file' | 'directory' | 'pipe' | 'socket' | 'tty' | 'null' | 'device' | 'closed';

/** Looks at an open descriptor. Never throws. */
export function descriptorKind(fd: number): DescriptorKind {
  try {
    const stat = fstatSync(fd);
    if (stat.isFile()) return 'file';
    if (stat.isDirectory()) return 'directory';
    if (stat.isFIFO()) return 'pipe';
    if (stat.isSocket()) return 'socket';
    if (isatty(fd)) return 'tty';
    return stat.isCharacterDevice() && stat.rdev === nullDevice() ? 'null' : 'device';
  } catch {
    return 'closed';
  }
}

function nullDevice(): number | undefined {
  return statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
}
