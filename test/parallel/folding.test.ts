import { expect, test } from 'vitest';
import { addTo, type Parts, wholeOf } from '../../src/numeric/parts.js';
import { randomFrom, shuffle } from '../../src/numeric/random.js';
import { Folding } from '../../src/parallel/folding.js';

const random = randomFrom(2);
const draws = Array.from({ length: 40 }, () => Float64Array.from({ length: 3 }, random));
const drawn: Parts<string> = {
  count: draws.length,
  width: 3,
  add: (part, numbers) => addTo(numbers, draws[part]!),
  result: (numbers) => numbers.join(' '),
};

test('property: parts that come in any order are folded as one after the other', () => {
  for (let round = 0; round < 50; round++) {
    const order = Int32Array.from(draws, (_, part) => part);
    shuffle(order, random);
    const folding = new Folding(drawn);
    for (const part of order) {
      expect(folding.result()).toBeUndefined();
      folding.take(part, draws[part]!.slice());
    }
    expect(folding.result()).toBe(wholeOf(drawn));
  }
});

test('a part that comes too early waits for those before it', () => {
  const folding = new Folding(drawn);
  folding.take(1, draws[1]!.slice());
  expect(folding.folded).toBe(0);
  folding.take(0, draws[0]!.slice());
  expect(folding.folded).toBe(2);
});

test('edge: no parts', () => {
  expect(new Folding({ ...drawn, count: 0 }).result()).toBe('0 0 0');
});
