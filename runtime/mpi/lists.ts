/** Linked lists of requests and of messages, linked through their own `next`: nothing is allocated. */
import type { Message } from './message.ts';
import type { Request } from './request.ts';

/** Counts what happens to messages and requests. */
export class Pulse {
  count = 0;
}

/** A list of requests in the order in which they were begun. */
export class RequestList {
  head: Request | null = null;
  #tail: Request | null = null;

  push(request: Request): void {
    request.next = null;
    if (this.#tail === null) this.head = request;
    else this.#tail.next = request;
    this.#tail = request;
  }

  remove(request: Request, before: Request | null): void {
    if (before === null) this.head = request.next;
    else before.next = request.next;
    if (this.#tail === request) this.#tail = before;
    request.next = null;
  }

  /** Takes the first one out. */
  shift(first: Request): void {
    const { next } = first;
    this.head = next;
    if (next === null) this.#tail = null;
    else first.next = null;
  }

  /** Puts a receive back to where its order wants it. */
  restore(request: Request): void {
    let before: Request | null = null;
    let next = this.head;
    for (; next !== null && next.order < request.order; next = next.next) before = next;
    request.next = next;
    if (before === null) this.head = request;
    else before.next = request;
    if (next === null) this.#tail = request;
  }

  /** Takes a request out, wherever it stands. */
  withdraw(request: Request): boolean {
    let before: Request | null = null;
    for (let at = this.head; at !== null; before = at, at = at.next) {
      if (at !== request) continue;
      this.remove(request, before);
      return true;
    }
    return false;
  }
}

/** A list that keeps the order in which its members came. */
export class MessageList {
  head: Message | null = null;
  #tail: Message | null = null;

  push(message: Message): void {
    message.next = null;
    if (this.#tail === null) this.head = message;
    else this.#tail.next = message;
    this.#tail = message;
  }

  /** Takes a message out; `before` is the one in front of it, or null. */
  remove(message: Message, before: Message | null): void {
    if (before === null) this.head = message.next;
    else before.next = message.next;
    if (this.#tail === message) this.#tail = before;
    message.next = null;
  }
}
