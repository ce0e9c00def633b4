import type { Ties } from '../../network/ties.js';
import { roomIn, scratchOfFew } from '../../numeric/scratch.js';

const SENT = scratchOfFew();
const RECEIVED = scratchOfFew();

/**
 * The correlation (Pearson) of how many ties the source has with how many lead to the target, over all ties. NaN where
 * the numbers at one end are all alike. `symmetric` says that every tie is there both ways.
 *
 * Numbers are taken from the whole one nearest to their mean: then all sums are of whole numbers, which are not rounded
 * in whatever order they are added, and nothing large is taken from another.
 */
export function degreeCorrelation({ offsets, targets }: Omit<Ties, 'strengths'>, symmetric: boolean): number {
  const n = offsets.length - 1;
  const m = targets.length;
  const sent = roomIn(SENT, n);
  const received = symmetric ? sent : roomIn(RECEIVED, n);
  countSent(offsets, sent, n);
  if (!symmetric) countReceived(targets, received, n);
  const from = Math.round(sumAbove(sent, n, 0) / m);
  const to = symmetric ? from : Math.round(sumAbove(received, n, 0) / m);
  const sum = sumAbove(sent, n, from);
  const sumTo = symmetric ? sum : sumAbove(received, n, to);
  const squares = squaresAbove(sent, n, from) - (sum * sum) / m;
  const squaresTo = symmetric ? squares : squaresAbove(received, n, to) - (sumTo * sumTo) / m;
  const products = productsAbove(offsets, targets, sent, received, from, to, symmetric);
  return (products - (sum * sumTo) / m) / Math.sqrt(squares * squaresTo);
}

function countSent(offsets: Uint32Array, sent: Int32Array, n: number): void {
  for (let i = 0; i < n; i++) sent[i] = offsets[i + 1]! - offsets[i]!;
}

function countReceived(targets: Uint32Array, received: Int32Array, n: number): void {
  received.fill(0, 0, n);
  for (let k = 0; k < targets.length; k++) received[targets[k]!]!++;
}

// Each member's number counts as often as it has ties.
function sumAbove(counts: Int32Array, n: number, centre: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += counts[i]! * (counts[i]! - centre);
  return sum;
}

function squaresAbove(counts: Int32Array, n: number, centre: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const above = counts[i]! - centre;
    sum += counts[i]! * above * above;
  }
  return sum;
}

function productsAbove(
  offsets: Uint32Array,
  targets: Uint32Array,
  sent: Int32Array,
  received: Int32Array,
  from: number,
  to: number,
  symmetric: boolean,
): number {
  const n = offsets.length - 1;
  let sum = 0;
  for (let i = 0, begin = 0; i < n; i++) {
    const end = offsets[i + 1]!;
    let beside = 0; // of different members, who together have no more ties than there are: fewer than 2^31
    let k = begin;
    for (; k < end; k++) {
      const j = targets[k]!;
      if (j > i && symmetric) break; // each once
      beside = (beside + received[j]!) | 0;
    }
    sum += (sent[i]! - from) * (beside - (k - begin) * to);
    begin = end;
  }
  return symmetric ? 2 * sum : sum;
}
