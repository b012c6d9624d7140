/** Makes every call that the SDK offers and prints what came back, one a line; logs a line. */
import * as lwk from '../../guest/assembly/lwk';

const PAGE: usize = 65536;
const PRIVATE = lwk.MAP_PRIVATE | lwk.MAP_ANONYMOUS;

function print(what: string, value: i64): void {
  process.stdout.write(`${what} ${value}\n`);
}

print('rank', lwk.rank());
print('size', lwk.size());
print('core', lwk.core());
print('nop', lwk.nop());
const before = lwk.now();
lwk.yieldCore();
print('time goes on', i64(lwk.now() >= before));

const end = lwk.brk(0);
print('the break moves', i64(lwk.brk(end + 2 * PAGE) - end));
print('and back', i64(lwk.brk(end) - end));

const map = lwk.mmap(3 * PAGE, lwk.PROT_READ | lwk.PROT_WRITE, PRIVATE);
print('mmap', lwk.errno(map));
store<u64>(map, 42, 2 * PAGE);
const larger = lwk.mremap(map, 3 * PAGE, 5 * PAGE, lwk.MREMAP_MAYMOVE);
print('mremap', lwk.errno(larger));
print('what it holds', load<u64>(larger, 2 * PAGE));
print('msync', lwk.errno(lwk.msync(larger, 5 * PAGE)));
print('munmap', lwk.errno(lwk.munmap(larger, 5 * PAGE)));
print('munmap of no address of a page', lwk.errno(lwk.munmap(larger + 1, PAGE)));
print('mmap of more than there is', lwk.errno(lwk.mmap(0xf0000000, lwk.PROT_READ, PRIVATE)));
print('mmap of no file', lwk.errno(lwk.mmap(PAGE, lwk.PROT_READ, lwk.MAP_PRIVATE, 99)));

const word = memory.data(4, 4);
store<i32>(word, 7);
print('peer write', lwk.peerWrite(0, word, word, 4));
print('peer read of no rank', lwk.errno(lwk.peerRead(1, word, word, 4)));
const segment = lwk.segmentCreate('calls', 100);
print('segment size', lwk.segmentSize(segment));
print('segment write', lwk.segmentWrite(segment, 4, word, 4));
print('segment add', lwk.segmentAdd(segment, 4, 1, word));
print('what it was', load<i32>(word));
print('segment wait for what is', lwk.segmentWait(segment, 4, 7, -1));
print('segment wait in vain', lwk.errno(lwk.segmentWait(segment, 4, 8, 1)));
const again = lwk.segmentOpen('calls');
print('segment read', lwk.segmentRead(again, 4, word, 4));
print('what it is', load<i32>(word));
print('segment write without the right', lwk.errno(lwk.segmentWrite(again, 4, word, 4)));
print('segment close', lwk.segmentClose(again));
print('segment delete', lwk.segmentDelete('calls'));
lwk.log(lwk.Level.Warning, 'a line for the operator: ä€😀');
