import { type Chance, ROLES } from './brokerRoles.js';

/**
 * The roles to expect if arcs were drawn one by one, each present with probability d. Every place (a, v, c) is then an
 * open two-path with probability p = d² (1 − d), and two places vary together if and only if they share an arc.
 */
export function brokerageOfArcs(of: Int32Array, sizes: Float64Array, arcs: number): Chance {
  const n = sizes.reduce((sum, size) => sum + size, 0);
  const d = arcs === 0 ? 0 : arcs / (n * (n - 1));
  const kinds = kindsOf(sizes);
  const bySize = new Map(Array.from(kinds.keys(), (own) => [own, ofMember(n, own, kinds)]));
  const p = d ** 2 * (1 - d);
  const variance = ([places, sharing]: readonly [number, number]): number =>
    places * p * (1 - p) + sharing * d ** 3 * (1 - d) ** 3;
  return {
    means: ROLES.map((_, role) => perMember(of, sizes, (own) => bySize.get(own)![role]![0] * p)),
    deviations: ROLES.map((_, role) => perMember(of, sizes, (own) => Math.sqrt(variance(bySize.get(own)![role]!)))),
    whole: ofWhole(n, kinds, d),
  };
}

function perMember(of: Int32Array, sizes: Float64Array, value: (own: number) => number): Float64Array {
  const byGroup = sizes.map(value);
  const values = new Float64Array(of.length).fill(Number.NaN);
  for (let v = 0; v < of.length; v++) if (of[v] !== -1) values[v] = byGroup[of[v]!]!;
  return values;
}

/** How many groups there are of each size: at most about the square root of 2 n sizes. */
function kindsOf(sizes: Float64Array): ReadonlyMap<number, number> {
  const kinds = new Map<number, number>();
  for (const size of sizes) kinds.set(size, (kinds.get(size) ?? 0) + 1);
  return kinds;
}

// For each role the number of places (a, c) of a member in a group of `own`, and of the ordered pairs of them that share
// an arc: (a, c) and (a, c') share a → v, (a, c) and (a', c) share v → c, and no others share any.
function ofMember(n: number, own: number, kinds: ReadonlyMap<number, number>): readonly [number, number][] {
  const [near, far] = [own - 1, n - own];
  const itinerant: [number, number] = [0, 0];
  const liaison: [number, number] = [0, 0];
  for (const [size, count] of kinds) {
    const others = size === own ? count - 1 : count;
    itinerant[0] += others * falling(size, 2);
    itinerant[1] += 2 * others * falling(size, 3);
    liaison[0] += others * size * (far - size);
    liaison[1] += 2 * others * size * falling(far - size, 2);
  }
  const across: [number, number] = [near * far, near * falling(far, 2) + far * falling(near, 2)];
  return [
    [falling(near, 2), 2 * falling(near, 3)],
    itinerant,
    across,
    across,
    liaison,
    [falling(n - 1, 2), 2 * falling(n - 1, 3)],
  ];
}

// How many places have an arc between two members as their first, second and closing one, by the sizes of the groups:
// in one group of size s, and from a group of size s to another of size t.
const WITHIN: readonly ((n: number, s: number) => readonly [number, number, number])[] = [
  (_, s) => [s - 2, s - 2, s - 2],
  (n, s) => [0, 0, n - s],
  (n, s) => [n - s, 0, 0],
  (n, s) => [0, n - s, 0],
  () => [0, 0, 0],
  (n) => [n - 2, n - 2, n - 2],
];
const BETWEEN: readonly ((n: number, s: number, t: number) => readonly [number, number, number])[] = [
  () => [0, 0, 0],
  (_, s, t) => [s - 1, t - 1, 0],
  (_, s) => [0, s - 1, s - 1],
  (_, _s, t) => [t - 1, 0, t - 1],
  (n, s, t) => [n - s - t, n - s - t, n - s - t],
  (n) => [n - 2, n - 2, n - 2],
];
// A place has these many partners with which it shares two arcs, each needed by one and forbidden by the other.
const TWICE = [2, 0, 1, 1, 2, 2];

function ofWhole(n: number, kinds: ReadonlyMap<number, number>, d: number): Chance['whole'] {
  const p = d ** 2 * (1 - d);
  const whole = ROLES.map((_, role) => {
    let places = 0;
    let covariance = 0;
    const add = (arcs: number, [first, second, closing]: readonly [number, number, number]): void => {
      if (arcs === 0) return;
      places += arcs * closing;
      // Both need the arc; both need it absent; one needs it and the other needs it absent, so that they exclude each other.
      covariance += arcs * falling(first + second, 2) * d ** 3 * (1 - d) ** 3;
      covariance += arcs * falling(closing, 2) * d ** 5 * (1 - d);
      covariance -= arcs * 2 * closing * (first + second) * d ** 4 * (1 - d) ** 2;
    };
    for (const [s, count] of kinds) {
      add(count * falling(s, 2), WITHIN[role]!(n, s));
      for (const [t, others] of kinds) add(count * (s === t ? others - 1 : others) * s * t, BETWEEN[role]!(n, s, t));
    }
    covariance += TWICE[role]! * places * d ** 4 * (1 - d) ** 2;
    return { mean: places * p, deviation: Math.sqrt(places * p * (1 - p) + covariance) };
  });
  return { means: whole.map(({ mean }) => mean), deviations: whole.map(({ deviation }) => deviation) };
}

/** x (x − 1) … of `factors` factors; 0 if there are not so many. */
function falling(x: number, factors: number): number {
  let product = 1;
  for (let k = 0; k < factors; k++) product *= Math.max(0, x - k);
  return product;
}
