/** What synckit calls: nothing. */
import { runAsWorker } from 'synckit';

runAsWorker(async () => undefined);
