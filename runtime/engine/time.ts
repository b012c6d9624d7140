/** The time. It comes by way of the state: a number that JavaScript returned would be allocated, at each call. */
import { WORD } from './constants';
import { tellTime } from './host';

/** MPI_Wtime: seconds. */
export function clock(): f64 {
  tellTime();
  return load<f64>(WORD.TIME);
}
