import type { WorkProgress } from '../numeric/steps.js';
import type { Answer, Fold, Request, Run } from './messages.js';

/** What becomes of a job, for who waits for it. */
export interface Outcome {
  progress(progress: WorkProgress): void;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** What keeps a thread busy next. */
export interface Task {
  readonly requests: readonly Request[];
  readonly leads: boolean;
}

/**
 * One measure of one network on its way through the threads. It begins on one of them, its leader. If the measure has
 * parts they are given out in order to whoever is idle, and the leader folds them in order. At most `ahead` parts are
 * given out before the first of them is folded, so that what waits to be folded has bounds.
 */
export class Job {
  readonly outcome: Outcome;
  readonly run: Run;
  readonly #ahead: number;
  #led = false;
  #parts = 0;
  #given = 0;
  #folded = 0;

  constructor(run: Run, ahead: number, outcome: Outcome) {
    this.run = run;
    this.outcome = outcome;
    this.#ahead = ahead;
  }

  /** What there is to do for a thread that has or has not begun this run; undefined if nothing is now. */
  next(begun: boolean): Task | undefined {
    if (!this.#led) {
      this.#led = true;
      return { requests: [{ ask: 'begin', ...this.run, leads: true }], leads: true };
    }
    if (this.#given === this.#parts || this.#given >= this.#folded + this.#ahead) return undefined;
    const part: Request = { ask: 'part', run: this.run.run, part: this.#given++ };
    return { requests: begun ? [part] : [{ ask: 'begin', ...this.run, leads: false }, part], leads: false };
  }

  /** Takes in what a thread says of it. Returned is what the leader is to do next. */
  heard(answer: Answer): Fold | undefined {
    if (answer.say === 'parts') this.#parts = answer.parts;
    else if (answer.say === 'progress') this.outcome.progress(answer);
    else if (answer.say === 'error') this.outcome.reject(answer.error);
    else if (answer.say === 'result') this.outcome.resolve(answer.result);
    else if (answer.say === 'folded') {
      this.#folded = answer.parts;
      this.outcome.progress({ done: answer.parts, of: this.#parts });
    } else if (answer.say === 'part') {
      const { run, part, numbers } = answer;
      return { ask: 'fold', run, part, numbers };
    }
    return undefined;
  }
}
