import type { Network } from '../network/network.js';

/** What a thread is asked to do, in the order in which it is to be done. It says of each when it is done. */
export type Request =
  /** Keep this network under its number, and forget one. */
  | { readonly ask: 'keep'; readonly key: number; readonly network: Network; readonly forget: number | undefined }
  /** Begin a run: the leader does all of it if the measure has no parts, or says how many parts there are. */
  | (Run & { readonly ask: 'begin'; readonly leads: boolean })
  | { readonly ask: 'part'; readonly run: number; readonly part: number }
  | Fold
  | Answers
  /** Forget a run. */
  | { readonly ask: 'end'; readonly run: number };

/** Fold in a part that another thread has done. */
export interface Fold {
  readonly ask: 'fold';
  readonly run: number;
  readonly part: number;
  readonly numbers: Float64Array<ArrayBuffer>;
}

/** What the measures give that a run has asked for, for it to go on with. */
export interface Answers {
  readonly ask: 'answers';
  readonly run: number;
  readonly answers: readonly unknown[];
}

/** The measures that a run needs before it goes on. */
export interface Asks {
  readonly say: 'asks';
  readonly run: number;
  /** Networks besides the run's own. */
  readonly networks: readonly Network[];
  readonly asks: readonly {
    readonly measure: string;
    /** The place of its network in `networks`, −1 for the run's own. */
    readonly network: number;
    readonly options: unknown;
  }[];
}

/** A measure of a network, under a number that no other run has. */
export interface Run {
  readonly run: number;
  readonly measure: string;
  readonly key: number;
  readonly options: unknown;
}

/** What a thread says. */
export type Answer =
  | { readonly say: 'done' }
  | Asks
  | { readonly say: 'parts'; readonly run: number; readonly parts: number }
  /** A part is done that the leader is to fold. */
  | { readonly say: 'part'; readonly run: number; readonly part: number; readonly numbers: Float64Array<ArrayBuffer> }
  /** So many parts have been folded. */
  | { readonly say: 'folded'; readonly run: number; readonly parts: number }
  | { readonly say: 'progress'; readonly run: number; readonly done: number; readonly of: number }
  | { readonly say: 'result'; readonly run: number; readonly result: unknown }
  | { readonly say: 'error'; readonly run: number; readonly error: unknown };
