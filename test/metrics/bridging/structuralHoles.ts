import type { EgoModel } from '../../../src/metrics/bridging/egoModel.js';
import type { Network } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { matrix, randomNetwork } from '../../networks.js';

/** Burt's measures from the full matrix of strengths, straight from their formulas. */
export interface Holes {
  readonly dyads: readonly (readonly number[])[];
  readonly constraint: readonly number[];
  readonly hierarchy: readonly number[];
  readonly effectiveSize: readonly number[];
  readonly efficiency: readonly number[];
}

export function holes(net: Network, { strengths = true, model = 'whole' as EgoModel } = {}): Holes {
  const s = matrix(net).map((row) => (strengths ? row : row.map(Math.sign)));
  const z = net.directed ? s.map((row, i) => row.map((tie, j) => tie + s[j]![i]!)) : s;
  const all = z.map((_, i) => i);
  const contacts = z.map((row) => all.filter((j) => row[j]! > 0));
  // Whose ties with a contact of i count.
  const seen = (i: number) => (model === 'whole' ? all : [i, ...contacts[i]!]);
  const dyads = all.map((i) =>
    all.map((j) => {
      if (z[i]![j] === 0) return Number.NaN;
      const p = (a: number, b: number) => z[a]![b]! / sum(seen(i).map((k) => z[a]![k]!));
      return (p(i, j) + sum(contacts[i]!.filter((q) => q !== j).map((q) => p(i, q) * p(q, j)))) ** 2;
    }),
  );
  const ofContacts = all.map((i) => contacts[i]!.map((j) => dyads[i]![j]!));
  const effectiveSize = all.map((i) => {
    if (contacts[i]!.length === 0) return Number.NaN;
    return sum(
      contacts[i]!.map((j) => {
        const strongest = Math.max(...seen(i).map((r) => z[j]![r]!));
        const others = contacts[i]!.filter((q) => q !== j);
        return 1 - sum(others.map((q) => ((z[i]![q]! / sum(z[i]!)) * z[j]![q]!) / strongest));
      }),
    );
  });
  return {
    dyads,
    constraint: ofContacts.map((c) => (c.length === 0 ? Number.NaN : sum(c))),
    hierarchy: ofContacts.map((c) => {
      const r = c.map((one) => one / (sum(c) / c.length));
      return c.length < 2 ? Number.NaN : sum(r.map((x) => x * Math.log(x))) / (c.length * Math.log(c.length));
    }),
    effectiveSize,
    efficiency: effectiveSize.map((size, i) => size / contacts[i]!.length),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Random small networks, directed and not, with strengths and without, each with every choice of options. */
export function eachChoice(
  seed: number,
  visit: (net: Network, options: { readonly model: EgoModel; readonly strengths: boolean }) => void,
): void {
  const random = randomFrom(seed);
  for (let round = 0; round < 80; round++) {
    const n = 1 + Math.floor(random() * 14);
    const net = randomNetwork(random, n, 0.35, { directed: round % 2 === 0, strengths: round % 3 === 0 });
    for (const model of ['whole', 'ego'] as const)
      for (const strengths of [true, false]) visit(net, { model, strengths });
  }
}

/**
 * The constraint of everyone, clear and without a matrix: i's shares are spread out over all members, and every tie of
 * every contact read.
 */
export function plainConstraint({ members, ties: { offsets, targets, strengths } }: Network): Float64Array {
  const n = members.length;
  const places = (i: number) => Array.from({ length: offsets[i + 1]! - offsets[i]! }, (_, k) => offsets[i]! + k);
  const totals = members.map((_, i) => sum(places(i).map((k) => strengths[k]!)));
  const own = new Float64Array(n);
  return Float64Array.from(members, (_, i) => {
    for (const k of places(i)) own[targets[k]!] = strengths[k]! / totals[i]!;
    const shares = places(i).map((k) => {
      const j = targets[k]!;
      return own[j]! + sum(places(j).map((l) => (own[targets[l]!]! * strengths[l]!) / totals[targets[l]!]!));
    });
    for (const k of places(i)) own[targets[k]!] = 0;
    return shares.length === 0 ? Number.NaN : sum(shares.map((share) => share ** 2));
  });
}
