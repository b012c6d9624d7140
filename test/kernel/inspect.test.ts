/**
 * Debugging a guest through V8's inspector, as a front-end does: it attaches to the command and to the threads of it, reads DWARF out
 * of the program that V8 has, sets a breakpoint at a line, and looks at variables where the rank has stopped.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { boot } from '../../dist/services/index.js';
import { SECTION } from '../../runtime/image/info.ts';
import { Reader } from '../../runtime/image/reader.ts';
import { placesOf } from '../../services/debug/lines.ts';
import { lwk } from '../support/cli.ts';
import { guest } from '../support/guests.ts';

/** A person needs as long to let a rank go on, milliseconds. */
const AT_LEAST = 150;

type Message = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: what the protocol has
type Params = any;

/** A connection to the inspector of a process, and through it to those of its threads. */
class Inspector {
  readonly #socket: WebSocket;
  readonly #answers = new Map<number, (message: Params) => void>();
  readonly #seen: { method: string; params: Params; thread: string }[] = [];
  #waiting: (() => void) | undefined;
  #next = 1;
  #closed = false;

  constructor(url: string) {
    this.#socket = new WebSocket(url);
    this.#socket.addEventListener('close', () => {
      this.#closed = true;
      this.#waiting?.();
    });
    this.#socket.addEventListener('message', ({ data }) => this.#take('', JSON.parse(data as string)));
  }

  /** Attaches to the threads of the process, which stop when they start, and lets it begin. */
  async begin(): Promise<void> {
    await new Promise((resolve) => this.#socket.addEventListener('open', resolve));
    await this.post('', 'NodeWorker.enable', { waitForDebuggerOnStart: true });
    await this.post('', 'Runtime.runIfWaitingForDebugger');
  }

  /** Lets the process begin, and attaches to its threads a while later, as DevTools do. */
  async beginLate(): Promise<void> {
    await new Promise((resolve) => this.#socket.addEventListener('open', resolve));
    await this.post('', 'Runtime.runIfWaitingForDebugger');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await this.post('', 'NodeWorker.enable', { waitForDebuggerOnStart: false });
  }

  async #attached(thread: string): Promise<void> {
    await this.post(thread, 'Debugger.enable');
    await this.post(thread, 'Runtime.runIfWaitingForDebugger');
  }

  #take(thread: string, message: Params): void {
    const { id, method, params } = message;
    if (id !== undefined) this.#answers.get(id)?.(message);
    else if (method === 'NodeWorker.attachedToWorker') void this.#attached(params.sessionId);
    else if (method === 'NodeWorker.receivedMessageFromWorker')
      this.#take(params.sessionId, JSON.parse(params.message));
    else if (method === 'Debugger.paused' && params.reason === 'Break on start')
      void this.post(thread, 'Debugger.resume');
    else {
      this.#seen.push({ method, params, thread });
      this.#waiting?.();
    }
  }

  /** @param thread of the process, or '' for its main one */
  async post(thread: string, method: string, params: Message = {}): Promise<Params> {
    const id = this.#next++;
    const { promise, resolve, reject } = Promise.withResolvers<Params>();
    this.#answers.set(id, ({ result, error }) => (error === undefined ? resolve(result) : reject(error)));
    const message = JSON.stringify({ id, method, params });
    if (thread === '') this.#socket.send(message);
    else await this.post('', 'NodeWorker.sendMessageToWorker', { sessionId: thread, message });
    return promise;
  }

  /** The next event that fits. */
  async event(
    method: string,
    fits: (params: Params, thread: string) => boolean,
  ): Promise<{ thread: string; params: Params }> {
    for (;;) {
      const at = this.#seen.findIndex((event) => event.method === method && fits(event.params, event.thread));
      if (at >= 0) return this.#seen.splice(at, 1)[0]!;
      if (this.#closed) throw new Error(`the process has ended without ${method}`);
      await new Promise<void>((resolve) => (this.#waiting = resolve));
    }
  }

  close(): void {
    this.#socket.close();
  }
}

/** Where the code for a line begins in a module, by the DWARF in it. */
function offsetOf(bytes: Uint8Array, line: number): number {
  let code = { start: 0, end: 0 };
  const named = new Map<string, Uint8Array>();
  for (const reader = new Reader(bytes, 'linked', 8); reader.at < bytes.length; ) {
    const id = reader.byte();
    const size = reader.u32();
    const section = reader.within(reader.at, reader.at + size);
    reader.skip(size);
    if (id === SECTION.CODE) code = { start: section.at, end: section.end };
    if (id === SECTION.CUSTOM) named.set(section.text(), bytes.subarray(section.at, section.end));
  }
  const none = new Uint8Array();
  const sections = {
    lines: named.get('.debug_line') ?? none,
    lineStrings: named.get('.debug_line_str') ?? none,
    strings: named.get('.debug_str') ?? none,
  };
  const addresses = Array.from({ length: code.end - code.start }, (_, i) => i);
  const places = placesOf(sections, addresses);
  const found = addresses.find(
    (at) => places.get(at)?.line === line && places.get(at)!.file.endsWith('inspected.c'),
  );
  return code.start + found!;
}

/** What a debugger does to rank 1 of a command: stops at a line and looks at the first two locals. */
async function debug(
  inspector: Inspector,
  line: number,
): Promise<{ functions: string[]; locals: unknown[] }> {
  await inspector.begin();
  const { thread } = await inspector.event(
    'Debugger.paused',
    ({ callFrames: [frame] }) => frame.functionName === 'stop',
  );
  const { params: script } = await inspector.event(
    'Debugger.scriptParsed',
    ({ url }, of) => of === thread && url.includes('inspected'),
  );
  expect(script.scriptLanguage).toBe('WebAssembly');
  expect(script.debugSymbols).toContainEqual(expect.objectContaining({ type: 'EmbeddedDWARF' }));
  const { scriptId } = script;
  const { bytecode } = await inspector.post(thread, 'Debugger.getScriptSource', { scriptId });
  const columnNumber = offsetOf(Buffer.from(bytecode, 'base64'), line);
  const location = { scriptId, lineNumber: 0, columnNumber };
  const { actualLocation } = await inspector.post(thread, 'Debugger.setBreakpoint', { location });
  await sleep(AT_LEAST);
  await inspector.post(thread, 'Debugger.resume');
  const { params: stop } = await inspector.event(
    'Debugger.paused',
    ({ callFrames: [frame] }) => frame.location.scriptId === scriptId,
  );
  const [top] = stop.callFrames;
  expect(top.location).toEqual(actualLocation);
  const { object } = top.scopeChain.find(({ type }: Params) => type === 'local');
  const properties = (objectId: string) => inspector.post(thread, 'Runtime.getProperties', { objectId });
  const { result } = await properties(object.objectId);
  const locals: unknown[] = [];
  for (const { value } of result.slice(0, 2)) {
    const of = await properties(value.objectId);
    locals.push(of.result.find(({ name }: Params) => name === 'value').value.value);
  }
  const functions = stop.callFrames.map(({ functionName }: Params) => functionName);
  await inspector.post(thread, 'Debugger.resume');
  inspector.close();
  return { functions, locals };
}

test('a debugger stops a rank before its program, then at a line of it, where it sees its variables', async () => {
  let said = '';
  let debugged: ReturnType<typeof debug> | undefined;
  const program = await guest('inspected', ['-g', '-O1']);
  const { status, stdout } = await lwk(
    ['run', '--inspect=1', '--inspect-port', '0', '-n', '2', '--oversubscribe', program],
    {
      started: (child) =>
        child.stderr!.on('data', (chunk) => {
          said += chunk;
          const [url] = /ws:\/\/\S+/.exec(said) ?? [];
          if (url !== undefined) debugged ??= debug(new Inspector(url), 5);
        }),
    },
  );
  const { functions, locals } = await debugged!;
  expect(said).toContain('rank 1 stops before its program begins.');
  expect(functions).toEqual(expect.arrayContaining([expect.stringContaining('twice')]));
  expect(locals).toEqual([21, 2]);
  expect([status, stdout]).toEqual([0, '43\n43\n']);
});

test('a rank waits for a debugger that attaches to its thread late', async () => {
  const program = await guest('inspected', ['-g', '-O1']);
  let said = '';
  let stopped: Promise<string> | undefined;
  const late = async (url: string): Promise<string> => {
    const inspector = new Inspector(url);
    await inspector.beginLate();
    const { thread, params } = await inspector.event(
      'Debugger.paused',
      ({ callFrames: [frame] }) => frame.functionName === 'stop',
    );
    await sleep(AT_LEAST);
    await inspector.post(thread, 'Debugger.resume');
    inspector.close();
    return params.callFrames.map(({ functionName }: Params) => functionName).join();
  };
  const { status, stdout } = await lwk(['run', '--inspect', '--inspect-port', '0', program], {
    started: (child) =>
      child.stderr!.on('data', (chunk) => {
        said += chunk;
        const [url] = /ws:\/\/\S+/.exec(said) ?? [];
        if (url !== undefined) stopped ??= late(url);
      }),
  });
  expect(await stopped).toMatch(/^stop,run,/);
  expect([status, stdout]).toEqual([0, '43\n']);
});

test('without a debugger the rank goes on; another rank than there are is refused', async () => {
  const program = await guest('inspected', ['-g', '-O1']);
  await using kernel = await boot({ cores: 1, oversubscribe: true });
  const { stdout } = await kernel.run(program, { inspect: 0 });
  expect(stdout).toBe('43\n');
  await expect(kernel.run(program, { inspect: 1 })).rejects.toThrow('inspect (--inspect)');
});

test('the command refuses a rank that there is not before it waits for a debugger', async () => {
  const { status, stderr } = await lwk(['run', '--inspect=1', await guest('inspected')]);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^lwk: --inspect: '1' is not a whole number from 0 to 0\. \(LWK_E_USAGE\)\n$/);
});
