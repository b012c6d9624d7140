/** Who waits for replies: each request has a signal that aborts when its client leaves, or when the application will not wait. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LwkError } from '../index.ts';

export class Patrons {
  readonly #signals = new WeakMap<FastifyRequest, AbortController>();
  readonly #waiting = new Set<AbortController>();
  #timer: NodeJS.Timeout | undefined;

  /** A request has come. The reply tells whether it was sent: a request is closed as soon as its body has been read. */
  enter(request: FastifyRequest, { raw }: FastifyReply): void {
    const controller = new AbortController();
    this.#signals.set(request, controller);
    this.#waiting.add(controller);
    raw.once('close', () => {
      this.#waiting.delete(controller);
      if (!raw.writableFinished) controller.abort(leaving('The client has left.'));
      // Its connection would be kept for a next request, and the server waits for that.
      if (this.#timer !== undefined) request.raw.socket.destroySoon();
    });
  }

  signalOf(request: FastifyRequest): AbortSignal {
    return this.#signals.get(request)!.signal;
  }

  /** Waits for those that are there, and aborts them when it is too late. */
  close(drainMs: number): void {
    this.#timer = setTimeout(() => {
      for (const controller of this.#waiting) controller.abort(leaving('The service closes.'));
    }, drainMs);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}

const leaving = (why: string) => new LwkError('LWK_E_ABORTED', why);
