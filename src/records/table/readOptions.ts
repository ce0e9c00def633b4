import type { Progress } from './pace.js';

/** How text becomes rows; the same options for every kind of file. */
export interface ReadOptions {
  /** The name to use in messages, such as `'interactions.csv'`. Default says what is read. */
  readonly file?: string;
  /** What stands between cells. Default: found from the header, one of comma, semicolon, tab, pipe. */
  readonly delimiter?: ',' | ';' | '\t' | '|';
  /** How the bytes stand for text, by any name that TextDecoder knows. Default `'utf-8'`, or what a mark at the start says. */
  readonly encoding?: string;
  /** Stops the reading: the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called at most ten times a second, and once at the end. */
  readonly onProgress?: (progress: Progress) => void;
}
