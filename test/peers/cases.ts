import { type Network, packNetwork } from '../../src/network/network.js';
import { randomFrom, shuffle } from '../../src/numeric/random.js';

/** A network to compare on, with the options that the peers are given too; all of it follows from the seed. */
export interface PeerCase {
  readonly seed: number;
  readonly shape: string;
  readonly network: Network;
  readonly arcs: readonly (readonly [number, number, number])[];
  readonly restart: readonly number[];
  /** The longest paths that count where there is a cutoff, by hops and by 1 / strength; no path is just as long as the latter. */
  readonly steps: number;
  readonly length: number;
  /** Small enough for Katz's sum over walks to converge. */
  readonly alpha: number;
}

type Pair = readonly [number, number];
type Shape = (n: number, random: () => number) => Pair[];

const below = (random: () => number, bound: number): number => Math.floor(random() * bound);
const all = (n: number): Pair[] =>
  Array.from({ length: n }, (_, i) => Array.from({ length: i }, (_, j): Pair => [j, i])).flat();

const SHAPES: Readonly<Record<string, Shape>> = {
  sparse: (n, random) => all(n).filter(() => random() < 1.2 / n),
  middling: (n, random) => all(n).filter(() => random() < 4 / n),
  dense: (n, random) => all(n).filter(() => random() < 0.3 + 0.6 * random()),
  complete: (n) => all(n),
  edgeless: () => [],
  path: (n) => all(n).filter(([i, j]) => j === i + 1),
  ring: (n) => all(n).filter(([i, j]) => j === i + 1 || (n > 2 && i === 0 && j === n - 1)),
  lattice: (n) => all(n).filter(([i, j]) => j - i <= 2 || n - (j - i) <= 2),
  grid: (n) => {
    const width = Math.max(1, Math.floor(Math.sqrt(n)));
    return all(n).filter(([i, j]) => j === i + width || (j === i + 1 && j % width !== 0));
  },
  star: (n) => all(n).filter(([i]) => i === 0),
  tree: (n, random) => Array.from({ length: Math.max(0, n - 1) }, (_, k): Pair => [below(random, k + 1), k + 1]),
  cliques: (n, random) => all(n).filter(([i, j]) => i % 4 === j % 4 || random() < 0.02),
  bipartite: (n, random) => all(n).filter(([i, j]) => (i + j) % 2 === 1 && random() < 0.25),
  pieces: (n, random) => all(n).filter(([i, j]) => i % 3 === j % 3 && random() < 5 / n),
  // The more ties a member has the more it gets.
  hubs: (n, random) => {
    const ends: number[] = [0];
    const pairs = new Map<number, Pair>();
    for (let i = 1; i < n; i++)
      for (let tie = 0; tie < 2; tie++) {
        const j = ends[below(random, ends.length)]!;
        if (j === i) continue;
        pairs.set(j * n + i, [j, i]);
        ends.push(i, j);
      }
    return [...pairs.values()];
  },
};

export function peerCase(seed: number): PeerCase {
  const random = randomFrom(seed);
  const shape = Object.keys(SHAPES)[below(random, Object.keys(SHAPES).length)]!;
  // Small ones are where definitions part; three in ten have under 8 members.
  const n = random() < 0.3 ? below(random, 8) : 8 + below(random, 53);
  const isolates = random() < 0.3 ? below(random, Math.min(4, n + 1)) : 0;
  const pairs = SHAPES[shape]!(n - isolates, random);
  const directed = random() < 0.5;
  const mutual = random();
  const strengthOf = [() => 1, () => 1 + below(random, 9), () => 0.1 + 10 * random()][below(random, 3)]!;
  const numbers = Int32Array.from({ length: n }, (_, i) => i);
  shuffle(numbers, random);
  const arcs = pairs.flatMap(([a, b]): [number, number, number][] => {
    const [i, j] = random() < 0.5 ? [numbers[a]!, numbers[b]!] : [numbers[b]!, numbers[a]!];
    const there: [number, number, number] = [i, j, strengthOf()];
    return directed && random() < mutual ? [there, [j, i, strengthOf()]] : [there];
  });
  const network = packNetwork(
    Array.from({ length: n }, (_, i) => `m${String(i).padStart(2, '0')}`),
    { source: arcs.map(([i]) => i), target: arcs.map(([, j]) => j), strength: arcs.map(([, , s]) => s) },
    directed,
  );
  const restart = Array.from({ length: n }, () => (random() < 0.5 ? 0 : random()));
  if (n > 0) restart[below(random, n)] = 1;
  // No eigenvalue is above the largest sum of a row.
  const sums = new Float64Array(n);
  for (const [i, j, s] of arcs) {
    sums[i]! += Math.max(s, 1);
    sums[j]! += Math.max(s, 1);
  }
  const alpha = 0.9 / sums.reduce((most, sum) => Math.max(most, sum), 1);
  return { seed, shape, network, arcs, restart, steps: 1 + below(random, 4), length: 0.2 + 2 * random(), alpha };
}
