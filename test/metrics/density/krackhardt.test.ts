import { expect, test } from 'vitest';
import { type Krackhardt, krackhardt } from '../../../src/metrics/density/krackhardt.js';
import { type Network, packNetwork } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, D5, EDGE_CASES, matrix, network, path, randomNetwork, X6 } from '../../networks.js';

/** The four values in the order of the paper. */
function four(of: Krackhardt): number[] {
  return [of.connectedness, of.hierarchy, of.efficiency, of.leastUpperBoundedness];
}

/** Every tie both ways. */
function bothArcs(net: Network): Network {
  return { ...net, directed: true };
}

const { NaN: none } = Number;

test('a tree of command has all four', () => {
  close(four(krackhardt(network('1>2 1>3 2>4 2>5'))), [1, 1, 1, 1]);
});

test('each of the four has a way to fail of its own', () => {
  // Two trees: 2 × 3 of 15 pairs.
  close(four(krackhardt(network('a>b a>c d>e d>f'))), [6 / 15, 1, 1, 1]);
  // A ring: all three pairs reach each other.
  close(four(krackhardt(network('a>b b>c c>a'))), [1, 0, 1 - (3 - 2) / 2 ** 2, 1]);
  // One tie more than a tree needs.
  close(four(krackhardt(network('a>b a>c b>c'))), [1, 1, 1 - (3 - 2) / 2 ** 2, 1]);
  // Two bosses have nobody above them both.
  close(four(krackhardt(network('a>c b>c'))), [1, 1, 1, 1 - 1 / 1]);
});

test('the least upper bound is one whom all others reach who reach both', () => {
  // E and F: C and D reach both, neither the other, so that neither is least, though A reaches them. The other pairs
  // have one; all may lack it but for 5, as 5 ties hold six members together.
  close(krackhardt(network('A>C A>D C>E C>F D>E D>F')).leastUpperBoundedness, 1 - 1 / ((4 * 3) / 2));
  // D and E have C, below whom they are, though A and B above do not reach each other: A and B alone have nobody.
  close(krackhardt(network('A>C B>C C>D C>E')).leastUpperBoundedness, 1 - 1 / ((4 * 3) / 2));
});

test('pairs without ties count by the parts they hold', () => {
  // Two parts: 1-2-3 and 4-5, 3 + 1 of 15 pairs; the path has the 2 ties it needs, and could have 1 more.
  close(four(krackhardt(X6)), [4 / 15, 0, 1, 1]);
});

test('efficiency of an undirected network counts its ties once', () => {
  // 7 ties, 5 needed, up to 10 more possible; both ways 14, 5 needed, up to 25 more possible.
  close(krackhardt(B6).efficiency, 1 - 2 / 10);
  close(krackhardt(bothArcs(B6)).efficiency, 1 - 9 / 25);
});

test('golden: six arcs (sna 2.7)', () => {
  // A, B, C and D reach each other: 6 pairs mutual, 4 to E only. 6 ties, 4 needed, up to 16 more possible.
  close(four(krackhardt(D5)), [1, 1 - 6 / 10, 1 - 2 / 16, 1]);
});

test('read upwards, a tree of command has a least upper bound only for those of whom one is above the other', () => {
  // Six of ten pairs have one: 2-1, 3-1, 4-2, 5-2, 4-1 and 5-1. Up to six may lack it.
  const reports = network('2>1 3>1 4>2 5>2');
  close(four(krackhardt(reports)), [1, 1, 1, 1 - 4 / 6]);
});

test('property: agrees with the definitions on small random networks', () => {
  const random = randomFrom(16);
  for (let round = 0; round < 150; round++) {
    const n = 1 + Math.floor(random() * 14);
    const drawn = randomNetwork(random, n, (0.3 + random() * 2.2) / n, { directed: round % 4 > 0 });
    // Half of the directed ones have ties from lower to higher numbers only, so that nobody reaches back.
    const net = drawn.directed && round % 2 === 0 ? downward(drawn) : drawn;
    close(four(krackhardt(net)), naive(net));
  }
});

function downward({ members, ties }: Network): Network {
  const arcs = { source: [] as number[], target: [] as number[], strength: [] as number[] };
  for (let i = 0; i < members.length; i++) {
    for (let k = ties.offsets[i]!; k < ties.offsets[i + 1]!; k++) {
      if (ties.targets[k]! < i) continue;
      arcs.source.push(i);
      arcs.target.push(ties.targets[k]!);
      arcs.strength.push(1);
    }
  }
  return packNetwork(members, arcs, true);
}

function naive(net: Network): number[] {
  const ties = matrix(net);
  const all = [...ties.keys()];
  const down = closure(ties.map((row) => row.map((tie) => tie > 0)));
  const weak = closure(ties.map((row, i) => row.map((tie, j) => tie > 0 || ties[j]![i]! > 0)));
  const pairs = all.flatMap((i) => all.slice(0, i).map((j) => [i, j] as const));
  const joined = pairs.filter(([i, j]) => weak[i]![j]);
  const reached = joined.filter(([i, j]) => down[i]![j] || down[j]![i]);
  const mutual = reached.filter(([i, j]) => down[i]![j] && down[j]![i]);
  const violations = joined.filter(([i, j]) => {
    const bounds = all.filter((k) => down[k]![i] && down[k]![j]);
    return !bounds.some((least) => bounds.every((k) => down[k]![least]));
  });
  const sizes = all.map((i) => weak[i]!.filter(Boolean).length); // each part at each of its members
  const over = (value: (size: number) => number) => sizes.reduce((sum, size) => sum + value(size) / size, 0);
  const spare = over((s) => ((s - 1) * (s - 2)) / 2);
  const m = ties.flat().filter((tie) => tie > 0).length / (net.directed ? 1 : 2);
  const most = net.directed ? over((s) => (s - 1) ** 2) : spare;
  const share = (part: number, whole: number) => (Math.abs(whole) < 1e-9 ? none : part / whole);
  return [
    share(joined.length, pairs.length),
    1 - share(mutual.length, reached.length),
    1 - share(m - over((s) => s - 1), most),
    1 - share(violations.length, spare),
  ];
}

// Everyone reaches themself.
function closure(ties: boolean[][]): boolean[][] {
  const reach = ties.map((row, i) => row.map((tie, j) => tie || i === j));
  for (let k = 0; k < reach.length; k++)
    for (const row of reach) for (let j = 0; j < row.length; j++) row[j] = row[j]! || (row[k]! && reach[k]![j]!);
  return reach;
}

test('edge: what nothing is known of is NaN', () => {
  for (const [, net] of EDGE_CASES) expect(four(krackhardt(net))).toHaveLength(4);
  close(four(krackhardt(network('A'))), [none, none, none, none]);
  close(four(krackhardt(network('A B'))), [0, none, none, none]);
  close(four(krackhardt(network('A-B'))), [1, 0, none, none]);
  close(four(krackhardt(network('A>B'))), [1, 1, 1, none]);
});

test('edge: long chains and large trees are counted without comparing pair by pair', () => {
  const n = 100_000;
  const ids = path(n).members;
  const made = (source: (i: number) => number, target: (i: number) => number): Network => {
    const rest = Array.from({ length: n - 1 }, (_, k) => k + 1);
    return packNetwork(ids, { source: rest.map(source), target: rest.map(target), strength: rest.map(() => 1) }, true);
  };
  const itself = (i: number) => i;
  const parent = (i: number) => (i - 1) >> 1;
  close(four(krackhardt(made((i) => i - 1, itself))), [1, 1, 1, 1]);
  close(four(krackhardt(made(parent, itself))), [1, 1, 1, 1]);
  // Read upwards only who is above another is bounded: of a tree so deep, far from all.
  expect(krackhardt(made(itself, parent)).leastUpperBoundedness).toBeLessThan(0.001);
});
