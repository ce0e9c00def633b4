import type { Network } from '../network/network.js';
import { requireWhole, shown } from '../numeric/check.js';
import { requireWork, TENTH_OF_A_SECOND, type WorkOptions } from '../numeric/steps.js';
import { Crew } from './crew.js';
import type { Outcome } from './job.js';
import { nameOf } from './names.js';
import { processors } from './threads.js';

export interface PoolOptions {
  /** How many threads measure at a time. Default: as many as the machine has processors. */
  readonly threads?: number;
  /**
   * Where the script of the threads is, for a bundler that does not know the library's own: what
   * `import.meta.resolve('tiewise/parallel/worker')` gives, or its copy. Default: beside the library.
   */
  readonly worker?: string | URL;
}

/** Threads that measure networks. */
export interface Pool {
  readonly threads: number;
  /**
   * Measures a network on the threads of the pool: `await pool.run(betweenness, network)` is `betweenness(network)` to
   * the last bit, on any number of threads. What is a sum over members is done on all threads at once, and so is a
   * `profile`, whose measures are done side by side; any other measure on one of them, while the program goes on. A network is sent to a thread once, not once a measure.
   *
   * Errors: what the measure throws; TypeError for what is no measure of this library, or options that hold a function,
   * which cannot be sent to a thread; Error if a thread ends, with its cause; the signal's reason. The pool is of use
   * after each of them.
   */
  run<Options, Result>(
    measure: (network: Network, options: Options) => Result,
    network: Network,
    options?: Options,
    work?: WorkOptions,
  ): Promise<Awaited<Result>>;
  /** Ends the threads. What is still being measured is rejected. */
  close(): Promise<void>;
}

/**
 * Makes a pool of threads, which start when they are first of use. A pool that has nothing to do keeps no program from
 * ending.
 *
 * Cost: each thread takes some 40 ms to start and 20 MB. The ties of a network are copied once into memory that all
 * threads share; in a page that is not isolated from other origins, once into each thread. What is being measured takes
 * the memory of its measure in each thread.
 * Errors: RangeError for a number of threads that is not a whole number from 1.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['C', 'D']]);
 * const pool = createPool({ threads: 2 });
 * const values = await pool.run(betweenness, buildNetwork(interactions), { normalized: false });
 * await pool.close();
 * values; // B: between A and C, A and D → [0, 2, 2, 0]
 */
export function createPool({ threads = processors(), worker }: PoolOptions = {}): Pool {
  requireWhole('createPool', 'threads', threads, 1);
  const crew = new Crew(threads, worker);
  const open = new Set<Outcome>();
  let closed: Promise<void> | undefined;
  return {
    threads,
    async run(measure, network, options, work = {}) {
      if (closed !== undefined) throw new Error('pool.run: the pool must be open, and has been closed');
      requireWork('pool.run', work.signal, work.onProgress);
      work.signal?.throwIfAborted();
      const name = nameOf(measure);
      if (name === undefined)
        throw new TypeError(`pool.run: \`measure\` must be a function of this library, got ${shown(measure)}`);
      return outcomeOf(crew, open, work, (outcome) => crew.begin(name, network, options, outcome)) as never;
    },
    close() {
      closed ??= crew.close();
      for (const { reject } of open) reject(new Error('pool.run: the pool was closed before the measure was done'));
      return closed;
    },
  };
}

function outcomeOf(
  crew: Crew,
  open: Set<Outcome>,
  { signal, onProgress }: WorkOptions,
  begin: (outcome: Outcome) => void,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    let all = 1;
    let told = Date.now();
    const tell = (done: number): void => {
      try {
        onProgress?.({ done, of: all });
      } catch (error) {
        stop(error);
      }
    };
    const settled = (): void => {
      signal?.removeEventListener('abort', aborted);
      open.delete(outcome);
    };
    const outcome: Outcome = {
      progress({ done, of }) {
        all = of;
        const now = Date.now();
        if (done === of || now - told < TENTH_OF_A_SECOND) return;
        told = now;
        tell(done);
      },
      resolve(result) {
        settled();
        tell(all);
        resolve(result);
      },
      reject(error) {
        settled();
        reject(error);
      },
    };
    const stop = (why: unknown): void => {
      outcome.reject(why);
      crew.drop(outcome);
    };
    const aborted = (): void => stop(signal?.reason);
    signal?.addEventListener('abort', aborted);
    open.add(outcome);
    begin(outcome);
  });
}
