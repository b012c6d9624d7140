/** Replies that are what a call of a session returns. */
import type { FastifyReply } from 'fastify';
import type { Session, SessionCall } from '../index.ts';
import { withStatus } from './failure.ts';

export async function replyWithCall(
  reply: FastifyReply,
  session: Session,
  target: string | SessionCall,
  args: readonly unknown[],
): Promise<FastifyReply> {
  const call = typeof target === 'string' ? { name: target } : target;
  try {
    // A call that has begun goes on: the session is there for others, too.
    const given = await session.call({ signal: reply.request.left, begun: 'goes on', ...call }, ...args);
    return send(reply, session, given);
  } catch (error) {
    throw withStatus(error);
  }
}

function send(reply: FastifyReply, session: Session, given: unknown): FastifyReply {
  const arrays = Array.isArray(given) && given.length > 0 && given.every(ArrayBuffer.isView);
  const bytes = arrays ? session.gather(given as Float64Array[]) : given;
  if (ArrayBuffer.isView(bytes)) {
    if (!reply.hasHeader('content-type')) reply.type('application/octet-stream');
    return reply.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }
  const text = JSON.stringify(given ?? null, (_, value) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  return reply.type('application/json').send(text);
}
