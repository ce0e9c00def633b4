import { expect, test } from 'vitest';
import { Job } from '../../src/parallel/job.js';

const run = { run: 7, measure: 'betweenness', key: 1, options: undefined };
const nothing = { progress: () => {}, resolve: () => {}, reject: () => {} };
const numbers = new Float64Array(1);

test('a job begins on one thread, and has nothing for others until that says how many parts there are', () => {
  const job = new Job(run, 4, nothing);
  expect(job.next(false)).toEqual({ requests: [{ ask: 'begin', ...run, leads: true }], leads: true });
  expect(job.next(false)).toBeUndefined();
  job.heard({ say: 'parts', run: 7, parts: 2 });
  expect(job.next(true)).toEqual({ requests: [{ ask: 'part', run: 7, part: 0 }], leads: false });
  expect(job.next(false)).toEqual({
    requests: [
      { ask: 'begin', ...run, leads: false },
      { ask: 'part', run: 7, part: 1 },
    ],
    leads: false,
  });
  expect(job.next(true)).toBeUndefined();
});

test('parts are given out only so far ahead of the first that is not folded', () => {
  const job = new Job(run, 2, nothing);
  job.next(false);
  job.heard({ say: 'parts', run: 7, parts: 10 });
  const given = (): number => {
    let count = 0;
    while (job.next(true) !== undefined) count++;
    return count;
  };
  expect(given()).toBe(2);
  job.heard({ say: 'part', run: 7, part: 1, numbers }); // it waits for part 0
  expect(given()).toBe(0);
  job.heard({ say: 'folded', run: 7, parts: 2 });
  expect(given()).toBe(2);
});

test('a part of another thread is for the leader to fold', () => {
  const job = new Job(run, 2, nothing);
  expect(job.heard({ say: 'part', run: 7, part: 1, numbers })).toEqual({ ask: 'fold', run: 7, part: 1, numbers });
});

test('who waits is told how far it is, and what came of it', () => {
  const told: unknown[] = [];
  const job = new Job(run, 2, {
    progress: (progress) => told.push(progress),
    resolve: (result) => told.push(result),
    reject: (error) => told.push(error),
  });
  job.heard({ say: 'parts', run: 7, parts: 3 });
  job.heard({ say: 'folded', run: 7, parts: 1 });
  job.heard({ say: 'result', run: 7, result: 'all' });
  job.heard({ say: 'error', run: 7, error: 'none' });
  expect(told).toEqual([{ done: 1, of: 3 }, 'all', 'none']);
});
