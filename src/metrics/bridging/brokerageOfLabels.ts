import { type Chance, ROLES } from './brokerRoles.js';
import type { OpenPaths } from './openPaths.js';
import { overlapSums, overlapsAt, type PairOverlaps } from './pairOverlaps.js';

/**
 * The roles to expect if the groups of the other members were shuffled among them, while a member keeps its own group
 * and its open two-paths. Exact: variances are worked out in whole numbers, since what is left of them is small beside
 * what cancels. For the whole network the groups of everybody are shuffled, and only the mean is known.
 */
export function brokerageOfLabels(of: Int32Array, sizes: Float64Array, paths: OpenPaths): Chance {
  const n = sizes.reduce((sum, size) => sum + size, 0);
  const means = ROLES.map(() => new Float64Array(of.length).fill(Number.NaN));
  const deviations = ROLES.map(() => new Float64Array(of.length).fill(Number.NaN));
  const powers = powersOf(sizes);
  const bySize = new Map(Array.from(new Set(sizes), (own) => [own, waysOf(BigInt(n), BigInt(own), powers)]));
  const sums = overlapSums(paths);
  for (let v = 0; v < of.length; v++) {
    if (of[v] === -1) continue;
    const pairs = overlapsAt(v, sums);
    bySize.get(sizes[of[v]!]!)!.forEach((ways, role) => {
      const { mean, deviation } = moments(BigInt(n - 1), ways, pairs);
      means[role]![v] = mean;
      deviations[role]![v] = deviation;
    });
  }
  return { means, deviations, whole: ofWhole(n, powers, sums.total) };
}

/** In how many ways the groups of two, three or four different others make both of two pairs be of a role. */
type Ways = PairOverlaps;

function moments(others: bigint, ways: Ways, pairs: PairOverlaps): { mean: number; deviation: number } {
  if (pairs.same === 0n) return { mean: 0, deviation: 0 };
  // Here there are two others at least; with two or three there are no pairs that take more.
  const two = others * (others - 1n);
  const third = others > 2n ? others - 2n : 1n;
  const fourth = others > 3n ? others - 3n : 1n;
  const square =
    (pairs.same * ways.same + pairs.reversed * ways.reversed) * third * fourth +
    (pairs.first * ways.first + pairs.second * ways.second + pairs.chained * ways.chained) * fourth +
    pairs.apart * ways.apart;
  const variance = square * two - (pairs.same * ways.same) ** 2n * third * fourth;
  return {
    mean: Number(pairs.same * ways.same) / Number(two),
    deviation: Math.sqrt(Number(variance) / Number(two * two * third * fourth)),
  };
}

/** The sums over groups of the first four powers of their sizes. */
type Powers = readonly [bigint, bigint, bigint, bigint];

function powersOf(sizes: Float64Array): Powers {
  const sum = (power: bigint): bigint => sizes.reduce((total, size) => total + BigInt(size) ** power, 0n);
  return [sum(1n), sum(2n), sum(3n), sum(4n)];
}

// For a member of a group of `own`: the others have own − 1 of that group and x of the rest.
function waysOf(n: bigint, own: bigint, powers: Powers): readonly Ways[] {
  const near = own - 1n;
  const x = n - own;
  const [, p2, p3, p4] = powers.map((power, k) => power - own ** BigInt(k + 1)) as [bigint, bigint, bigint, bigint];
  const falling2 = p2 - x;
  const falling3 = p3 - 3n * p2 + 2n * x;
  // Two pairs, each within a group: the same one or two.
  const paired = p4 - 6n * p3 + 11n * p2 - 6n * x + falling2 ** 2n - (p4 - 2n * p3 + p2);
  const across = { same: near * x, reversed: 0n, chained: 0n, apart: falling(near, 2n) * falling(x, 2n) };
  const unlike = x * x - p2;
  const unlikeTwo = (x * x - x) * x - (2n * x - 1n) * p2 + p3;
  return [
    ways(falling(near, 2n), falling(near, 3n), falling(near, 4n)),
    ways(falling2, falling3, paired),
    { ...across, first: near * falling(x, 2n), second: falling(near, 2n) * x },
    { ...across, first: x * falling(near, 2n), second: falling(x, 2n) * near },
    ways(unlike, unlikeTwo, falling(x, 4n) - 2n * falling2 * falling(x - 2n, 2n) + paired),
    ways(falling(n - 1n, 2n), falling(n - 1n, 3n), falling(n - 1n, 4n)),
  ];
}

// Of a role for which it makes no difference which member two pairs share.
function ways(two: bigint, three: bigint, four: bigint): Ways {
  return { same: two, reversed: two, first: three, second: three, chained: three, apart: four };
}

function ofWhole(n: number, [p1, p2, p3]: Powers, total: Float64Array): Chance['whole'] {
  const open = total.reduce((sum, count) => sum + count, 0);
  const one = p3 - 3n * p2 + 2n * p1;
  const across = p2 * p1 - p3 - p1 * p1 + p2; // n_g (n_g − 1) (n − n_g), summed
  const all = falling(p1, 3n);
  const means = [one, across, across, across, all - one - 3n * across, all].map((ways) =>
    n < 3 ? 0 : (open * Number(ways)) / Number(all),
  );
  return { means, deviations: means.map(() => Number.NaN) };
}

/** x (x − 1) … of `factors` factors; 0 if there are not so many. */
function falling(x: bigint, factors: bigint): bigint {
  let product = 1n;
  for (let k = 0n; k < factors; k++) product *= x > k ? x - k : 0n;
  return product;
}
