import { afterEach, expect, test, vi } from 'vitest';
import { atOnce, inTurns, type Steps } from '../../src/numeric/steps.js';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

// Counts to `of`, each step so many milliseconds long.
function* counting(of: number, milliseconds: number): Steps<string> {
  for (let done = 1; done <= of; done++) {
    const end = Date.now() + milliseconds;
    while (Date.now() < end);
    yield done;
  }
  return 'all';
}

test('work is done at once or in turns, and gives the same', async () => {
  expect(atOnce(counting(5, 0))).toBe('all');
  expect(await inTurns('count', counting(5, 0), 5, {})).toBe('all');
});

test('progress is told at most ten times a second, and once at the end', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  function* steps(of: number): Steps<string> {
    for (let done = 1; done <= of; done++) {
      vi.setSystemTime(Date.now() + 30);
      yield done;
    }
    return 'all';
  }
  const told: number[] = [];
  await inTurns('count', steps(10), 10, { onProgress: ({ done }) => told.push(done) });
  expect(told).toEqual([4, 8, 10]); // after 120 and 240 milliseconds, and at the end
  const short: number[] = [];
  await inTurns('count', steps(3), 3, { onProgress: ({ done }) => short.push(done) });
  expect(short).toEqual([3]);
});

test('other work has its turn while long work goes on, also where there are only messages', async () => {
  for (const immediate of [setImmediate, undefined]) {
    vi.stubGlobal('setImmediate', immediate);
    let turns = 0;
    const other = setInterval(() => turns++, 1);
    await inTurns('count', counting(20, 10), 20, {});
    clearInterval(other);
    expect(turns).toBeGreaterThan(0);
  }
});

test('a signal stops work before it begins, and between two steps', async () => {
  const reason = new Error('enough');
  let steps = 0;
  function* endless(): Steps<never> {
    for (;;) yield ++steps;
  }
  await expect(inTurns('count', endless(), 1, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  expect(steps).toBe(0);
  const controller = new AbortController();
  setTimeout(() => controller.abort(reason), 20);
  await expect(inTurns('count', endless(), 1, { signal: controller.signal })).rejects.toBe(reason);
  expect(steps).toBeGreaterThan(0);
});

test('an error of the work is the error of the promise', async () => {
  function* failing(): Steps<never> {
    yield 1;
    throw new RangeError('wrong');
  }
  await expect(inTurns('count', failing(), 1, {})).rejects.toThrow('wrong');
});

test('a signal or a listener that is none is refused before any work', async () => {
  const refused = (options: object): Promise<string> => inTurns('count', counting(1, 0), 1, options);
  await expect(refused({ signal: 3 })).rejects.toThrow('count: `signal` must be an AbortSignal, got 3');
  await expect(refused({ onProgress: {} })).rejects.toThrow('count: `onProgress` must be a function, got an object');
});
