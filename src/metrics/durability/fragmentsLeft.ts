import type { Ties } from '../../network/ties.js';
import type { SetValues } from './keySets.js';
import { partsWithoutEach } from './partsWithoutEach.js';

/** How few ordered pairs can still reach each other without a set; over ties that are stored both ways. */
export class FragmentsLeft implements SetValues {
  readonly steps: number;
  readonly #ties: Ties;

  constructor(ties: Ties) {
    this.#ties = ties;
    this.steps = ties.offsets.length + ties.targets.length;
  }

  beside(_base: Int32Array, inside: Uint8Array, values: Float64Array): void {
    const { pairs } = partsWithoutEach(this.#ties, inside);
    for (let i = 0; i < pairs.length; i++) values[i] = -pairs[i]!;
  }
}
