import { PairSet } from '../numeric/pairSet.js';
import { type Random, shuffle } from '../numeric/random.js';
import { type Ties, tiesFromArcs } from './ties.js';

/** Undirected ties of these strengths between pairs drawn from all pairs of n members, each pair as likely. */
export function randomTies(n: number, strengths: Float64Array, random: Random): Ties {
  const count = strengths.length;
  const pairs = (n * (n - 1)) / 2;
  // Where most pairs have a tie, those that have none are drawn, so that few draws are in vain.
  const dense = 2 * count > pairs;
  const drawn = drawnPairs(n, dense ? pairs - count : count, random);
  const { source, target } = dense ? otherPairs(n, drawn) : drawn;
  const order = Int32Array.from(strengths.keys());
  shuffle(order, random);
  const dealt = Array.from(order, (tie) => strengths[tie]!);
  return tiesFromArcs(n, {
    source: source.concat(target),
    target: target.concat(source),
    strength: dealt.concat(dealt),
  });
}

interface Pairs {
  readonly source: number[];
  readonly target: number[];
}

function drawnPairs(n: number, count: number, random: Random): Pairs {
  const seen = new PairSet(count, n);
  const drawn: Pairs = { source: [], target: [] };
  while (drawn.source.length < count) {
    const i = Math.floor(random() * n);
    const j = Math.floor(random() * n);
    if (i === j || seen.has(i, j)) continue;
    seen.add(i, j);
    drawn.source.push(i);
    drawn.target.push(j);
  }
  return drawn;
}

function otherPairs(n: number, { source, target }: Pairs): Pairs {
  const seen = new PairSet(source.length, n);
  for (let k = 0; k < source.length; k++) seen.add(source[k]!, target[k]!);
  const others: Pairs = { source: [], target: [] };
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      if (seen.has(i, j)) continue;
      others.source.push(i);
      others.target.push(j);
    }
  }
  return others;
}
