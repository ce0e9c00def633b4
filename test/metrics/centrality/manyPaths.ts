import { type Network, packNetwork } from '../../../src/network/network.js';

export const GRID_SIDE = 40;

/** Members in rows and columns, each tied to those beside it. */
export function grid(): Network {
  const cells = Array.from({ length: GRID_SIDE ** 2 }, (_, i) => i);
  const right = cells.filter((i) => i % GRID_SIDE < GRID_SIDE - 1).map((i) => [i, i + 1] as const);
  const down = cells.filter((i) => i + GRID_SIDE < GRID_SIDE ** 2).map((i) => [i, i + GRID_SIDE] as const);
  return networkOf(cells.length, [...right, ...down]);
}

/** A row of diamonds, each two ways from one joint to the next; 3d is a joint, 3d + 1 and 3d + 2 the sides after it. */
export function diamonds(count: number): Network {
  const all = Array.from({ length: count }, (_, d) => 3 * d);
  const ties = all.flatMap((j) => [
    [j, j + 1] as const,
    [j, j + 2] as const,
    [j + 1, j + 3] as const,
    [j + 2, j + 3] as const,
  ]);
  return networkOf(3 * count + 1, ties);
}

function networkOf(n: number, ties: (readonly [number, number])[]): Network {
  const ids = Array.from({ length: n }, (_, i) => `m${String(i).padStart(6, '0')}`);
  const arcs = { source: ties.map(([i]) => i), target: ties.map(([, j]) => j), strength: ties.map(() => 1) };
  return packNetwork(ids, arcs, false);
}

/** The share of shortest paths from a to b (a ≠ b: over the tie; a = b: through the member), added over all pairs of the grid. */
export function gridSum(a: number, b: number): number {
  const step = a === b ? 0 : 1;
  let sum = 0;
  for (let i = 0; i < GRID_SIDE ** 2; i++)
    for (let j = 0; j < GRID_SIDE ** 2; j++)
      if (i !== j && (step === 1 || (i !== a && j !== a)) && apart(i, a) + step + apart(b, j) === apart(i, j))
        sum += (ways(i, a) * ways(b, j)) / ways(i, j);
  return step === 1 ? sum : sum / 2;
}

const row = (i: number): number => Math.floor(i / GRID_SIDE);
const across = (i: number, j: number): number => Math.abs((i % GRID_SIDE) - (j % GRID_SIDE));
const apart = (i: number, j: number): number => Math.abs(row(i) - row(j)) + across(i, j);
// The steps to the side can stand anywhere among the steps.
const ways = (i: number, j: number): number => binomials[apart(i, j)]![across(i, j)]!;

// Pascal's triangle in whole numbers, each rounded once.
const triangle: bigint[][] = [[1n]];
for (let n = 1; n < 2 * GRID_SIDE; n++)
  triangle.push(Array.from({ length: n + 1 }, (_, k) => (triangle[n - 1]![k - 1] ?? 0n) + (triangle[n - 1]![k] ?? 0n)));
const binomials = triangle.map((line) => line.map(Number));
