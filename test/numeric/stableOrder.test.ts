import { expect, test } from 'vitest';
import { stableOrder } from '../../src/numeric/stableOrder.js';

test('places are sorted by key, those of equal keys as they were before', () => {
  expect(stableOrder(3, [2, 0, 2, 1, 0])).toEqual(Uint32Array.of(1, 4, 3, 0, 2));
  expect(stableOrder(3, [2, 0, 2, 1, 0], Uint32Array.of(4, 3, 2, 1, 0))).toEqual(Uint32Array.of(4, 1, 3, 2, 0));
  expect(stableOrder(0, [])).toEqual(new Uint32Array(0));
});
