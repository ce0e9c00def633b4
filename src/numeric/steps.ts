import { shown } from './check.js';

/** Told now and then during long work. */
export interface WorkProgress {
  /** How many parts of the work are done: runs, some samples, or hundredths of a measure that a reading needs. */
  readonly done: number;
  /** How many there are. */
  readonly of: number;
}

/** How long work lets itself be watched and stopped. */
export interface WorkOptions {
  /** Stops the work: the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called at most ten times a second, and once at the end. */
  readonly onProgress?: (progress: WorkProgress) => void;
}

/** Work cut into short steps. After each it says how many of its parts are done; at the end it returns what came of it. */
export type Steps<Result> = Generator<number, Result, void>;

/** In milliseconds: progress is told no more often. */
export const TENTH_OF_A_SECOND: number = 100;
const TURN = 25;

/** Does the work without a pause. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does the work of `of` parts in turns of some 25 milliseconds or one step, between which other work of the program has its own. */
export async function inTurns<Result>(
  who: string,
  steps: Steps<Result>,
  of: number,
  { signal, onProgress }: WorkOptions,
): Promise<Result> {
  requireWork(who, signal, onProgress);
  signal?.throwIfAborted();
  let told = Date.now();
  let begun = told;
  for (;;) {
    const step = steps.next();
    const now = Date.now();
    if (!step.done && now - told >= TENTH_OF_A_SECOND) {
      onProgress?.({ done: step.value, of });
      told = now;
    }
    if (!step.done && now - begun >= TURN) {
      await others();
      begun = Date.now();
    }
    signal?.throwIfAborted();
    if (!step.done) continue;
    onProgress?.({ done: of, of });
    return step.value;
  }
}

/** Throws unless work can be watched and stopped by these. */
export function requireWork(who: string, signal: unknown, onProgress: unknown): void {
  if (signal !== undefined && signal !== null && !(typeof signal === 'object' && 'throwIfAborted' in signal))
    throw new RangeError(`${who}: \`signal\` must be an AbortSignal, got ${shown(signal)}`);
  if (onProgress !== undefined && onProgress !== null && typeof onProgress !== 'function')
    throw new RangeError(`${who}: \`onProgress\` must be a function, got ${shown(onProgress)}`);
}

/** Lets other work of the program have its turn. */
export function others(): Promise<void> {
  // Browsers hold timers back, to one a second in a window that is not seen, but not messages; Node reads a thousand
  // messages before it looks at its timers, but has immediates.
  const { setImmediate } = globalThis as Immediates;
  return new Promise((resolve) => {
    if (setImmediate !== undefined) setImmediate(resolve);
    else {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    }
  });
}

// What only some surroundings have.
interface Immediates {
  readonly setImmediate?: (callback: () => void) => void;
}
