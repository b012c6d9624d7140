/**
 * The Fastify plugin, `wasm-lwk/fastify`: an application that has a kernel, replies that are jobs or calls of sessions, and jobs
 * that end with the clients that wait for them.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import {
  type BootOptions,
  boot,
  type Kernel,
  type Program,
  type Session,
  type SessionCall,
} from '../index.ts';
import { replyWithCall } from './call.ts';
import { type FollowOptions, replyWithEvents } from './follow.ts';
import { Patrons } from './patrons.ts';
import { type ReplyOptions, replyWithOutput } from './run.ts';

export type { FollowOptions } from './follow.ts';
export type { ReplyOptions } from './run.ts';

export interface LwkPluginOptions extends BootOptions {
  /** A kernel that is there, and that its owner closes. Default: one is booted with these options, and closed with the app. */
  readonly kernel?: Kernel | undefined;
  /** How long the jobs of requests may go on when the app closes, before they are aborted, milliseconds. Default 5000. */
  readonly drainMs?: number | undefined;
  /** A path, such as '/metrics', where Prometheus finds what the kernel counts. Default: none. */
  readonly metrics?: string | undefined;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** The kernel of the application. */
    lwk: Kernel;
  }
  interface FastifyRequest {
    /** Aborted when its client has left before it had all of the reply, or the application closes and does not wait any more. */
    readonly left: AbortSignal;
  }
  interface FastifyReply {
    /**
     * Replies with the standard output of a program, as it comes. Its standard input is the body of the request. A job that fails
     * before it has written anything is an error with a status; one that fails later breaks the connection off.
     */
    run(program: Program, options?: ReplyOptions): Promise<FastifyReply>;
    /** Replies with the events of a job, as `text/event-stream`: start, progress, message, line, end. */
    follow(program: Program, options?: FollowOptions): Promise<FastifyReply>;
    /**
     * Replies with what a call of a session returns: arrays as bytes, those of all ranks one behind the other, and JSON otherwise.
     * A call whose client leaves while it waits for others is not made.
     */
    call(session: Session, target: string | SessionCall, ...args: unknown[]): Promise<FastifyReply>;
  }
}

const DRAIN_MS = 5000;
const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

async function lwk(app: FastifyInstance, options: LwkPluginOptions): Promise<void> {
  const { kernel: given, drainMs = DRAIN_MS, metrics, ...rest } = options;
  // Prefixes and the like are Fastify's, for all plugins.
  const { prefix: _prefix, logLevel: _logLevel, ...own } = rest as typeof rest & Record<string, unknown>;
  const kernel = given ?? (await boot(own));
  const patrons = new Patrons();
  app.decorate('lwk', kernel);
  app.decorateRequest('left', {
    getter(this: FastifyRequest) {
      return patrons.signalOf(this);
    },
  });
  // What a client that leaves ends is asked for before the handler may be late to ask.
  app.addHook('onRequest', async (request, reply) => patrons.enter(request, reply));
  app.decorateReply('run', function (this: FastifyReply, program: Program, given?: ReplyOptions) {
    return replyWithOutput(kernel, this, program, given);
  });
  app.decorateReply('follow', function (this: FastifyReply, program: Program, given?: FollowOptions) {
    return replyWithEvents(kernel, this, program, given);
  });
  app.decorateReply(
    'call',
    function (this: FastifyReply, session: Session, target: string | SessionCall, ...args: unknown[]) {
      return replyWithCall(this, session, target, args);
    },
  );
  if (metrics !== undefined)
    app.get(metrics, async (_, reply) => reply.type(METRICS_TYPE).send(await kernel.metrics()));
  app.addHook('preClose', async () => patrons.close(drainMs));
  app.addHook('onClose', async () => {
    patrons.end();
    if (given === undefined) await kernel.close();
  });
}

export default fastifyPlugin(lwk, { fastify: '>=5', name: 'wasm-lwk' });
