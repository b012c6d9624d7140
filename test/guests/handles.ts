/** Handles signals and a machine check, and says so. */
import * as lwk from '../../guest/assembly/lwk';

const BYTES: i32 = 65536;
let checks = 0;

function print(what: string, value: i64): void {
  process.stdout.write(`${what} ${value}\n`);
}

print(
  'handled',
  lwk.onSignal(lwk.Signal.Usr1, (signal, sender, _code) => {
    print('signal', signal);
    print('from', sender);
  }),
);
print('raise', lwk.raise(lwk.Signal.Usr1));
print('kill', lwk.kill(lwk.rank(), lwk.Signal.Usr1));
lwk.signalMask(1 << (lwk.Signal.Usr1 - 1));
lwk.raise(lwk.Signal.Usr1);
print('pending', lwk.pending());
print('mask', lwk.signalMask(0));
lwk.ignoreSignal(lwk.Signal.Usr2);
print('ignored', lwk.raise(lwk.Signal.Usr2));
lwk.onSignal(lwk.Signal.Alrm, (_signal, sender, _code) => print('timer', sender));
lwk.setTimer(10000);
print('suspend', lwk.suspend(0));
print(
  'no signal',
  lwk.onSignal(99, (_signal, _sender, _code) => {}),
);
const map = lwk.mmap(BYTES, lwk.PROT_READ | lwk.PROT_WRITE, lwk.MAP_PRIVATE | lwk.MAP_ANONYMOUS);
lwk.onMachineCheck((address, bytes, kind) => {
  print('lost', load<u64>(address) ? bytes : 0);
  memory.fill(address, 0, bytes);
  checks += kind;
});
print('memory', map);
while (!checks) lwk.pending();
print('repaired', load<u64>(map + 4096));
