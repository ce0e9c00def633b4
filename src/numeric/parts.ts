import { atOnce, type Steps } from './steps.js';

/**
 * Work that is a sum, cut into parts that can each be done by itself, at any time and on any thread. What the parts
 * give is always folded in their order, so that the answer has the same bits however they were done.
 */
export interface Parts<Result> {
  /** How many parts there are. It depends on what is measured alone, never on who does the work. */
  readonly count: number;
  /** How many numbers a part gives. */
  readonly width: number;
  /** Adds what a part gives to numbers that are all 0. */
  readonly add: (part: number, numbers: Float64Array) => void;
  /** Adds the numbers of a part to those of the parts before it. Default: each to its own. */
  readonly fold?: (all: Float64Array, numbers: Float64Array) => void;
  /** The answer, from the numbers of all parts. */
  readonly result: (numbers: Float64Array) => Result;
}

/** Does all parts, one after the other. */
export function wholeOf<Result>(parts: Parts<Result>): Result {
  return atOnce(partByPart(parts));
}

/** The same with a step after each part. */
export function* partByPart<Result>({ count, width, add, fold = addTo, result }: Parts<Result>): Steps<Result> {
  const all = new Float64Array(width);
  const numbers = count > 1 ? new Float64Array(width) : all;
  for (let part = 0; part < count; part++) {
    if (part === 0) add(part, all);
    else {
      numbers.fill(0);
      add(part, numbers);
      fold(all, numbers);
    }
    yield part + 1;
  }
  return result(all);
}

/** Work of as many parts, or of none, side by side: each part does that part of each. */
export function partsTogether<Results extends readonly unknown[]>(
  works: { readonly [K in keyof Results]: Parts<Results[K]> },
): Parts<Results> {
  const { own, ...folded } = sideBySide<Results>(works);
  return {
    ...folded,
    count: works.reduce((most, { count }) => Math.max(most, count), 0),
    add: (part, numbers) => {
      works.forEach(({ count, add }, k) => {
        if (part < count) add(part, own(numbers, k));
      });
    },
  };
}

/** What is folded by itself of numbers that stand side by side, and `own`, the numbers of one of them. */
export function sideBySide<Results extends readonly unknown[]>(
  works: { readonly [K in keyof Results]: Folded<Results[K]> },
): Folded<Results> & { readonly own: (numbers: Float64Array, k: number) => Float64Array } {
  const begins = works.map((_, k) => works.slice(0, k).reduce((sum, { width }) => sum + width, 0));
  const own = (numbers: Float64Array, k: number): Float64Array =>
    numbers.subarray(begins[k]!, begins[k]! + works[k]!.width);
  return {
    own,
    width: works.reduce((sum, { width }) => sum + width, 0),
    fold: (all, numbers) => {
      works.forEach(({ fold = addTo }, k) => {
        fold(own(all, k), own(numbers, k));
      });
    },
    // Each of its own numbers alone, which it may keep.
    result: (numbers) => works.map(({ result }, k) => result(own(numbers, k).slice())) as unknown as Results,
  };
}

type Folded<Result> = Pick<Parts<Result>, 'width' | 'fold' | 'result'>;

/** Adds each number to its own. */
export function addTo(all: Float64Array, numbers: Float64Array): void {
  for (let k = 0; k < all.length; k++) all[k]! += numbers[k]!;
}

const MOST_PARTS = 256;

/** How many of n things are in each part, at least `least` and few enough that there are at most 256 parts. */
export function partSize(n: number, least: number): number {
  return Math.max(least, Math.ceil(n / MOST_PARTS));
}
