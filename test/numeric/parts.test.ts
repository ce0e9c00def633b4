import { expect, test } from 'vitest';
import { addTo, type Parts, partByPart, partSize, partsTogether, wholeOf } from '../../src/numeric/parts.js';
import { randomFrom } from '../../src/numeric/random.js';

const random = randomFrom(1);
const draws = Array.from({ length: 5 }, () => Float64Array.from({ length: 3 }, random));
const drawn: Parts<number[]> = {
  count: 5,
  width: 3,
  add: (part, numbers) => addTo(numbers, draws[part]!),
  result: (numbers) => Array.from(numbers),
};

test('parts are folded in their order', () => {
  expect(wholeOf(drawn)).toEqual([0, 1, 2].map((k) => draws.reduce((sum, numbers) => sum + numbers[k]!, 0)));
});

test('a part is told after it is done', () => {
  expect([...partByPart(drawn)]).toEqual([1, 2, 3, 4, 5]);
});

test('parts may be folded otherwise: here the largest', () => {
  const fold = (all: Float64Array, numbers: Float64Array): void =>
    numbers.forEach((number, k) => {
      all[k] = Math.max(all[k]!, number);
    });
  expect(wholeOf({ ...drawn, fold })).toEqual([0, 1, 2].map((k) => Math.max(...draws.map((numbers) => numbers[k]!))));
});

test('edge: no parts, and one', () => {
  expect(wholeOf({ ...drawn, count: 0 })).toEqual([0, 0, 0]);
  expect(wholeOf({ ...drawn, count: 1 })).toEqual(Array.from(draws[0]!));
});

test('there are at most 256 parts of things, and none too small', () => {
  expect([partSize(0, 64), partSize(100, 64), partSize(16_384, 64), partSize(16_385, 64)]).toEqual([64, 64, 64, 65]);
});

test('works side by side are each what they are alone, also one of no parts', () => {
  const largest: Parts<number> = {
    ...drawn,
    fold: (all, numbers) => {
      for (let k = 0; k < 3; k++) all[k] = Math.max(all[k]!, numbers[k]!);
    },
    result: (numbers) => numbers[0]! + numbers[2]!,
  };
  const none = { ...drawn, count: 0 };
  const together = partsTogether<[number[], number, number[]]>([drawn, largest, none]);
  expect([together.count, together.width]).toEqual([5, 9]);
  expect(wholeOf(together)).toEqual([wholeOf(drawn), wholeOf(largest), [0, 0, 0]]);
});
