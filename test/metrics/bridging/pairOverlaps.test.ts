import { expect, test } from 'vitest';
import { openPaths } from '../../../src/metrics/bridging/openPaths.js';
import { overlapSums, overlapsAt } from '../../../src/metrics/bridging/pairOverlaps.js';
import { type Network, packNetwork } from '../../../src/network/network.js';
import { network, path } from '../../networks.js';

const pathsOf = ({ ties, members }: Network) => openPaths(ties, new Int32Array(members.length), 1);

test('two open pairs of one member have an end in common, or not', () => {
  // h has a, b and c on both sides: (a, b), (a, c), (b, a), (b, c), (c, a), (c, b). With (a, b) go (b, a) backwards,
  // (a, c) of the same a, (c, b) of the same b, (b, c) and (c, a) in a chain.
  expect(overlapsAt(3, overlapSums(pathsOf(network('h-a h-b h-c'))))).toEqual({
    same: 6n,
    reversed: 6n,
    first: 6n,
    second: 6n,
    chained: 12n,
    apart: 0n,
  });
});

test('in one direction only the first or the last can be the same', () => {
  // v takes from a and b to c and d: four pairs, each with one of the same first, one of the same last, one of neither.
  expect(overlapsAt(4, overlapSums(pathsOf(network('a>v b>v v>c v>d'))))).toEqual({
    same: 4n,
    reversed: 0n,
    first: 4n,
    second: 4n,
    chained: 0n,
    apart: 4n,
  });
});

test('a member without open pairs has none of them', () => {
  expect(Object.values(overlapsAt(0, overlapSums(pathsOf(path(3)))))).toEqual(new Array(6).fill(0n));
});

test('edge: sums beyond 2⁶⁴ are exact', () => {
  const leaves = 3000;
  const star = packNetwork(
    Array.from({ length: leaves + 1 }, (_, i) => String(i).padStart(4, '0')),
    {
      source: new Uint32Array(leaves),
      target: Uint32Array.from({ length: leaves }, (_, i) => i + 1),
      strength: new Float64Array(leaves).fill(1),
    },
    false,
  );
  const paths = pathsOf(star);
  const ends = 90_000_001; // as if the hub had so many, of which the arc back is no end
  paths.contacts.outs[0] = paths.contacts.ins[0] = ends;
  const sums = overlapSums(paths);
  expect(sums.first[0]).toBe(3000n * 90_000_000n ** 2n);
  expect(sums.second[0]).toBe(3000n * 90_000_000n ** 2n);
});
