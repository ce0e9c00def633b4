import type { Network } from '../network/network.js';
import type { Job } from './job.js';
import type { Answer, Request } from './messages.js';
import { startThread, type Thread } from './threads.js';

const NETWORKS = 4; // that a thread keeps at a time

/** Who hears a seat. */
export interface Above {
  readonly script: string | URL | undefined;
  heard(seat: Seat, answer: Exclude<Answer, { readonly say: 'done' }>): void;
  /** The seat has done all that it was asked. */
  idle(seat: Seat): void;
  /** Its thread has ended by itself, in the middle of `job` if it was at one. */
  lost(seat: Seat, job: Job | undefined, cause: unknown): void;
}

/** A place for a thread, which is started when there is something to do, and again after it has ended. */
export class Seat {
  /** What its thread is at. */
  job: Job | undefined;
  readonly #above: Above;
  readonly #begun = new Set<number>();
  #thread: Thread | undefined;
  #networks: readonly number[] = [];
  #undone = 0;

  constructor(above: Above) {
    this.#above = above;
  }

  get busy(): boolean {
    return this.#undone > 0;
  }

  hasBegun(run: number): boolean {
    return this.#begun.has(run);
  }

  /** Has requests of a job done, on a network that is sent along unless the thread has it. */
  give(job: Job, requests: readonly Request[], network: Network): void {
    this.job = job;
    const { run, key } = job.run;
    if (!this.#networks.includes(key)) {
      const [forget] = this.#networks.length < NETWORKS ? [] : this.#networks;
      this.post({ ask: 'keep', key, network, forget });
      this.#networks = [...this.#networks.filter((other) => other !== forget), key];
    }
    for (const request of requests) this.post(request);
    this.#begun.add(run);
  }

  /** Has a job that it leads go on. */
  goOn(job: Job, request: Request): void {
    this.job ??= job;
    this.post(request);
  }

  post(request: Request, transfer: ArrayBuffer[] = []): void {
    this.#thread ??= startThread(this.#above.script, {
      heard: (answer) => this.#heard(answer),
      lost: (cause) => this.#lost(cause),
    });
    this.#thread.post(request, transfer);
    this.#undone++;
    this.#thread.hold(true);
  }

  /** Has the thread forget a run that has come to its end. */
  end(run: number): void {
    if (this.#begun.delete(run) && this.#thread !== undefined) this.post({ ask: 'end', run });
  }

  /** Ends the thread, whatever it is at. */
  async stop(): Promise<void> {
    const thread = this.#thread;
    this.#empty();
    await thread?.stop();
  }

  #heard(answer: Answer): void {
    if (answer.say !== 'done') {
      this.#above.heard(this, answer);
      return;
    }
    if (--this.#undone > 0) return;
    this.job = undefined;
    this.#thread?.hold(false);
    this.#above.idle(this);
  }

  #lost(cause: unknown): void {
    const job = this.job;
    this.#empty();
    this.#above.lost(this, job, cause);
  }

  #empty(): void {
    this.#thread = undefined;
    this.#networks = [];
    this.#begun.clear();
    this.#undone = 0;
    this.job = undefined;
  }
}
