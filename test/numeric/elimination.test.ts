import { expect, test } from 'vitest';
import { eliminate, type Factor, solveInPlace } from '../../src/numeric/elimination.js';
import { randomFrom } from '../../src/numeric/random.js';
import { close, network, path } from '../networks.js';
import { contacts, laplacianOf, pseudoInverse } from './dense.js';
import { randomNetworks } from './randomNetworks.js';

const UNDIRECTED = randomNetworks(64, 16).filter((net) => !net.directed);

/** (1 − shares)ᵀ × pivots × (1 − shares) in the order of the members. */
function multipliedOut({ order, pivots, offsets, targets, shares }: Factor): number[][] {
  const n = order.length;
  const result = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  for (let p = 0; p < n; p++) {
    const row = new Array<number>(n).fill(0);
    row[order[p]!] = 1;
    for (let k = offsets[p]!; k < offsets[p + 1]!; k++) row[order[targets[k]!]!] = -shares[k]!;
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) result[i]![j]! += pivots[p]! * row[i]! * row[j]!;
  }
  return result;
}

test('property: an exact factor multiplies out to the Laplacian', () => {
  for (const net of UNDIRECTED)
    close(multipliedOut(eliminate(net.ties, 1e6, null)!).flat(), laplacianOf(contacts(net, true)).flat(), 1e-12);
});

test('property: a charge in and out again makes the potentials of the pseudo-inverse, seen from the ground', () => {
  for (const net of UNDIRECTED) {
    const factor = eliminate(net.ties, 1e6, null)!;
    const inverse = pseudoInverse(contacts(net, true));
    for (let from = 0, ground = 0; ground < factor.order.length; ground++) {
      if (factor.pivots[ground]! > 0) continue;
      const part = factor.order.subarray(from, ground + 1);
      if (part.length > 1) {
        const values = new Float64Array(factor.order.length);
        values[from] = 1;
        values[from + 1] = -1;
        solveInPlace(factor, values, from, ground + 1);
        const expected = Array.from(part, (i) => inverse[part[0]!]![i]! - inverse[part[1]!]![i]!);
        close(
          values.subarray(from, ground + 1),
          expected.map((value) => value - expected.at(-1)!),
        );
      }
      from = ground + 1;
    }
  }
});

test('property: the approximate factor is on average the Laplacian, and exact for a tree', () => {
  const net = network('A-B:1 A-C:2 A-D:6 B-C:1 C-D:2 B-D:1 A-E:1 B-E:5 C-E:2 D-E:1');
  const random = randomFrom(1);
  const rounds = 5000;
  const sums = new Array<number>(25).fill(0);
  for (let round = 0; round < rounds; round++)
    multipliedOut(eliminate(net.ties, 0, random)!)
      .flat()
      .forEach((value, k) => {
        sums[k]! += value / rounds;
      });
  close(sums, laplacianOf(contacts(net, true)).flat(), 0.03);
  close(multipliedOut(eliminate(path(9).ties, 0, random)!).flat(), laplacianOf(contacts(path(9), true)).flat());
});

test('there is no exact factor where it would take more numbers than there is room for', () => {
  expect(eliminate(path(9).ties, 1, null)).toBeNull();
  expect(eliminate(path(9).ties, 16, null)).not.toBeNull();
});
