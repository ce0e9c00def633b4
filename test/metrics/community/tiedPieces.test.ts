import { expect, test } from 'vitest';
import { tiedPieces } from '../../../src/metrics/community/tiedPieces.js';
import { network, path } from '../../networks.js';

test('members of one label are of one piece only where ties among them lead from one to another', () => {
  // A-B-C in a row: A and C have one label and only B between them.
  expect(tiedPieces(network('A-B B-C D-E').ties, [7, 3, 7, 3, 3])).toEqual(Uint32Array.of(0, 1, 2, 3, 3));
});

test('edge: nobody, and a long path', () => {
  expect(tiedPieces(network('').ties, [])).toEqual(new Uint32Array(0));
  const { ties } = path(200_000);
  expect(tiedPieces(ties, new Uint32Array(200_000))).toEqual(new Uint32Array(200_000));
});
