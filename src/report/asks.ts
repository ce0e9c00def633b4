import type { Network } from '../network/network.js';

/** A measure of a network, wanted. */
export interface Asked {
  readonly measure: (network: Network, options: never) => unknown;
  readonly network: Network;
  readonly options: unknown;
}

/** Asks for a measure. What it gives is there, by a call, once all that was asked for has been measured. */
export type Ask = <Options, Result>(
  measure: (network: Network, options: Options) => Result,
  network: Network,
  options?: Options,
) => () => Result;

/** A reading that says first which measures it needs, so that they may be measured anywhere, and then reads them. */
export interface Plan<Result> {
  /** None of them twice. */
  readonly asked: readonly Asked[];
  /** The reading, from what the measures give, in the order of `asked`. */
  readonly read: (answers: readonly unknown[]) => Result;
}

/** The plan of a reading that asks, and gives what reads. */
export function planned<Result>(asking: (ask: Ask) => () => Result): Plan<Result> {
  const asked: Asked[] = [];
  let given: readonly unknown[] = [];
  const read = asking((measure, network, options) => {
    const place = placeIn(asked, measure, network, options);
    if (place === asked.length) asked.push({ measure, network, options });
    return () => given[place] as ReturnType<typeof measure>;
  });
  return {
    asked,
    read: (answers) => {
      given = answers;
      return read();
    },
  };
}

function placeIn(asked: readonly Asked[], measure: unknown, network: Network, options: unknown): number {
  const place = asked.findIndex(
    (other) => other.measure === measure && other.network === network && alike(other.options, options),
  );
  return place === -1 ? asked.length : place;
}

// Options are plain data, few and flat.
function alike(some: unknown, others: unknown): boolean {
  return JSON.stringify(some ?? {}) === JSON.stringify(others ?? {});
}

/** Measures what is asked for, one after the other, and reads it. */
export function readNow<Result>({ asked, read }: Plan<Result>): Result {
  return read(asked.map(({ measure, network, options }) => measure(network, options as never)));
}
