/** A thread of hand.test.ts: opens, making it where it is missing, and closes the file that it is told of, for ever; its hand is shared. */
import { constants } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { letGo, open, openAt } from '../../services/machine/at.ts';
import { useHand } from '../../services/machine/hand.ts';
import { useOpenat } from '../../services/machine/openat.ts';

const { directory, name, hand, create, library } = workerData as Opens;

export interface Opens {
  readonly directory: string;
  readonly name: string;
  readonly hand: Int32Array;
  /** Whether the file is opened with O_CREAT. */
  readonly create: boolean;
  /** Whether by the C library. */
  readonly library: boolean;
}

useOpenat(library);
useHand(hand);
const dir = open(directory, constants.O_RDONLY);
const flags = constants.O_RDWR | (create ? constants.O_CREAT : 0);
letGo(openAt(dir, name, flags));
parentPort!.postMessage('opens');
for (;;) letGo(openAt(dir, name, flags));
