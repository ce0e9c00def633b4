import type { Outcome } from './job.js';

// Progress is told in so many steps for each measure.
const STEPS = 100;

/** The measures that a run has asked for, until all have been measured. */
export class Asking {
  /** What becomes of each of them. */
  readonly outcomes: readonly Outcome[];
  readonly #answers: unknown[];
  readonly #done: Float64Array;
  #left: number;

  /** `ready` hears what they give, `failed` the error of the first that fails, and `progress` how far they are. */
  constructor(
    count: number,
    progress: Outcome['progress'],
    ready: (answers: readonly unknown[]) => void,
    failed: (error: unknown) => void,
  ) {
    this.#answers = new Array(count);
    this.#done = new Float64Array(count);
    this.#left = count;
    const tell = (place: number, share: number): void => {
      this.#done[place] = share;
      const done = this.#done.reduce((sum, each) => sum + each, 0);
      // To read them is a step of its own.
      progress({ done: Math.floor(done * STEPS), of: count * STEPS + 1 });
    };
    this.outcomes = Array.from({ length: count }, (_, place) => ({
      progress: ({ done, of }) => tell(place, done / of),
      resolve: (result) => {
        tell(place, 1);
        this.#answers[place] = result;
        if (--this.#left === 0) ready(this.#answers);
      },
      reject: failed,
    }));
  }
}
