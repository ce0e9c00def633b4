import { others } from '../../numeric/steps.js';

/** Told now and then while a source is read. */
export interface Progress {
  /** Bytes read so far; of a source that is text already the characters, of rows that are cells already 0. */
  readonly bytes: number;
  /** Rows read so far, the header and blank ones included. */
  readonly rows: number;
}

const TENTH_OF_A_SECOND = 100;
const TURN = 25;

/** Who wants to hear of the reading, or to stop it. */
interface Watched {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** Counts what has gone by, tells it now and then, and lets other work of the program have its turn. */
export class Pace {
  bytes = 0;
  rows = 0;
  readonly #watched: Watched;
  readonly #isWatched: boolean;
  #told: number = Date.now();
  #begun: number = this.#told;

  constructor(watched: Watched) {
    this.#watched = watched;
    this.#isWatched = watched.signal !== undefined || watched.onProgress !== undefined;
  }

  /** Whether it is time for a turn of others. */
  isDue(): boolean {
    return this.#isWatched && Date.now() - this.#begun >= TURN;
  }

  /** Tells, where it is time to, and waits for a turn of others. */
  async turn(): Promise<void> {
    if (Date.now() - this.#told >= TENTH_OF_A_SECOND) this.#tell();
    await others();
    this.#watched.signal?.throwIfAborted();
    this.#begun = Date.now();
  }

  /** Tells how it ended. */
  end(): void {
    this.#tell();
  }

  #tell(): void {
    this.#watched.onProgress?.({ bytes: this.bytes, rows: this.rows });
    this.#told = Date.now();
  }
}
