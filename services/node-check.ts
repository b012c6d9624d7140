/**
 * Imported before all else of the API: on a Node that is too old, importing it ends with an error that says so. All modules are
 * in syntax that Node 20 can read (tsconfig.json's target), because all are read before the first one runs.
 */
import { LwkError } from '../runtime/abi/errors.ts';
import { nodeProblem } from './node-version.ts';

const problem = nodeProblem();
if (problem !== undefined) throw new LwkError('LWK_E_NODE', `${problem}.`, { found: process.versions.node });
