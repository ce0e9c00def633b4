import { expect, test } from 'vitest';
import { randomFrom } from '../../src/numeric/random.js';
import { WaitingList } from '../../src/numeric/waitingList.js';

test('gives out those who wait in their order, each once', () => {
  const list = new WaitingList(Int32Array.of(2, 0, 1));
  expect([list.next(), list.next()]).toEqual([2, 0]);
  list.add(2);
  list.add(1); // waits already
  list.add(2);
  expect([list.next(), list.next(), list.size]).toEqual([1, 2, 0]);
});

test('is a queue, however often its ring comes round', () => {
  const random = randomFrom(3);
  const list = new WaitingList(Int32Array.from({ length: 7 }, (_, i) => i));
  const oracle = [0, 1, 2, 3, 4, 5, 6];
  for (let step = 0; step < 1000; step++) {
    const i = Math.floor(random() * 7);
    if (random() < 0.5 && oracle.length > 0) expect(list.next()).toBe(oracle.shift());
    else {
      list.add(i);
      if (!oracle.includes(i)) oracle.push(i);
    }
    expect(list.size).toBe(oracle.length);
  }
});
