/**
 * What a kernel tells of itself as it happens: channels of node:diagnostics_channel, by their names, which are the same in all
 * copies of the package. Nobody subscribes: then a look at whether somebody does is all that they cost.
 */
import { channel, tracingChannel } from 'node:diagnostics_channel';
import type { CallMessage, FunctionMessage, JobMessage, SessionMessage } from './types.ts';

export const CHANNELS = {
  jobStart: channel('lwk:job:start'),
  jobEnd: channel('lwk:job:end'),
  jobError: channel('lwk:job:error'),
  sessionStart: channel('lwk:session:start'),
  sessionEnd: channel('lwk:session:end'),
} as const;

/** One message for each of them: for its start, its end and its error. */
export type Told<M> = { -readonly [K in keyof M]: M[K] };

export const CALL = tracingChannel<CallMessage, CallMessage>('lwk:call');
export const FUNCTION = tracingChannel<FunctionMessage, FunctionMessage>('lwk:function');

export function tell(to: keyof typeof CHANNELS, message: JobMessage | SessionMessage): void {
  const { [to]: channel } = CHANNELS;
  if (channel.hasSubscribers) channel.publish(message);
}
