import type { Network } from '../network/network.js';
import { Asking } from './asking.js';
import { Job, type Outcome, type Task } from './job.js';
import type { Answer, Asks } from './messages.js';
import { type Above, Seat } from './seat.js';
import { sharedNetwork } from './sharedNetwork.js';

/** Threads, and the jobs that wait for them: whoever is idle takes what comes first. */
export class Crew implements Above {
  readonly script: string | URL | undefined;
  readonly #seats: readonly Seat[];
  readonly #ahead: number;
  readonly #leaders = new Map<number, Seat>();
  readonly #networks = new WeakMap<Network, Shared>();
  // The measures that a run has asked for.
  readonly #inner = new Map<Job, readonly Outcome[]>();
  #jobs: readonly Waiting[] = [];
  #number = 0;

  constructor(threads: number, script: string | URL | undefined) {
    this.script = script;
    this.#ahead = 2 * threads + 2;
    this.#seats = Array.from({ length: threads }, () => new Seat(this));
  }

  /** Has a network measured. */
  begin(measure: string, network: Network, options: unknown, outcome: Outcome): void {
    this.#enter({ measure, shared: this.#share(network), options, outcome });
    this.#dispatch();
  }

  /** Ends the job of this outcome. Threads that are in the middle of it are ended as well: they hear nothing before. */
  drop(outcome: Outcome): void {
    const waiting = this.#jobs.find(({ asked }) => asked.outcome === outcome);
    if (waiting === undefined) return;
    this.#leave(waiting);
    for (const seat of this.#seats) {
      if (seat.job !== waiting.job) continue;
      void seat.stop();
      this.#beginAgain(seat);
    }
    this.#dispatch();
  }

  async close(): Promise<void> {
    this.#jobs = [];
    await Promise.all(this.#seats.map((seat) => seat.stop()));
  }

  idle(): void {
    this.#dispatch();
  }

  heard(_: Seat, answer: Exclude<Answer, { readonly say: 'done' }>): void {
    const waiting = this.#jobs.find(({ job }) => job.run.run === answer.run);
    if (waiting === undefined) return;
    if (answer.say === 'result' || answer.say === 'error') this.#leave(waiting);
    const fold = waiting.job.heard(answer);
    if (answer.say === 'asks') this.#ask(waiting, answer);
    if (fold !== undefined) this.#leaders.get(answer.run)?.post(fold, [fold.numbers.buffer]);
    this.#dispatch();
  }

  lost(seat: Seat, job: Job | undefined, cause: unknown): void {
    const waiting = this.#jobs.find((other) => other.job === job);
    if (waiting !== undefined) {
      this.#leave(waiting);
      waiting.asked.outcome.reject(
        new Error(`pool.run: a thread ended while it measured ${waiting.asked.measure}: ${whyOf(cause)}`, { cause }),
      );
    }
    this.#beginAgain(seat);
    this.#dispatch();
  }

  #share(network: Network): Shared {
    const shared = this.#networks.get(network) ?? { key: ++this.#number, network: sharedNetwork(network) };
    this.#networks.set(network, shared);
    return shared;
  }

  // Has measured what a run asks for,.
  #ask({ asked: { shared, outcome }, job }: Waiting, { run, networks, asks }: Asks): void {
    const asking = new Asking(
      asks.length,
      (progress) => outcome.progress(progress),
      (answers) => {
        this.#inner.delete(job);
        this.#leaders.get(run)?.goOn(job, { ask: 'answers', run, answers });
      },
      (error) => {
        outcome.reject(error);
        this.drop(outcome);
      },
    );
    this.#inner.set(job, asking.outcomes);
    const others = networks.map((network) => this.#share(network));
    asks.forEach(({ measure, network, options }, place) => {
      this.#enter({ measure, shared: others[network] ?? shared, options, outcome: asking.outcomes[place]! });
    });
  }

  #enter(asked: Asked): void {
    const { measure, shared, options } = asked;
    const run = { run: ++this.#number, measure, key: shared.key, options };
    this.#jobs = [...this.#jobs, { asked, job: new Job(run, this.#ahead, asked.outcome) }];
  }

  #leave({ job }: Waiting): void {
    const inner = this.#inner.get(job) ?? [];
    this.#inner.delete(job);
    this.#jobs = this.#jobs.filter((other) => other.job !== job);
    this.#leaders.delete(job.run.run);
    for (const seat of this.#seats) seat.end(job.run.run);
    for (const outcome of inner) this.drop(outcome);
  }

  // The jobs that a thread led and takes with it.
  #beginAgain(seat: Seat): void {
    for (const waiting of this.#jobs) {
      if (this.#leaders.get(waiting.job.run.run) !== seat) continue;
      this.#leave(waiting);
      this.#enter(waiting.asked);
    }
  }

  #dispatch(): void {
    for (const seat of this.#seats) {
      for (const waiting of seat.busy ? [] : this.#jobs) {
        const { job } = waiting;
        const task = job.next(seat.hasBegun(job.run.run));
        if (task === undefined) continue;
        if (task.leads) this.#leaders.set(job.run.run, seat);
        this.#give(seat, waiting, task);
        break;
      }
    }
  }

  #give(seat: Seat, waiting: Waiting, task: Task): void {
    try {
      seat.give(waiting.job, task.requests, waiting.asked.shared.network);
    } catch (cause) {
      this.#leave(waiting);
      waiting.asked.outcome.reject(failure(waiting.asked.options, cause));
    }
  }
}

function failure(options: unknown, cause: unknown): Error {
  if (!(cause instanceof DOMException && cause.name === 'DataCloneError'))
    return new Error(`pool.run: a thread could not be started: ${whyOf(cause)}`, { cause });
  const found = Object.entries(options ?? {}).find(([, value]) => typeof value === 'function');
  const got = found === undefined ? 'something that is not' : `a function under \`${found[0]}\``;
  return new TypeError(`pool.run: options must be plain data, to be sent to a thread, got ${got}`, { cause });
}

function whyOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

interface Shared {
  readonly key: number;
  readonly network: Network;
}

interface Asked {
  readonly measure: string;
  readonly shared: Shared;
  readonly options: unknown;
  readonly outcome: Outcome;
}

interface Waiting {
  readonly asked: Asked;
  readonly job: Job;
}
