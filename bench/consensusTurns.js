// The consensus of many runs on the network of the file named: whole, or stopped after so many milliseconds.
import { consensus } from 'tiewise';
import { answers } from './answers.js';
import { readTies } from './graphs/packed.js';

const network = readTies(process.argv[2] ?? '');

await answers(async ({ runs, stopAfter }) => {
  const reports = /** @type {number[]} */ ([]);
  const stop = new AbortController();
  const started = performance.now();
  if (stopAfter !== undefined) setTimeout(() => stop.abort(), stopAfter);
  try {
    const { sizes, modularity, agreement } = await consensus(network, {
      runs,
      signal: stop.signal,
      onProgress: ({ done }) => reports.push(done),
    });
    return { communities: sizes.length, modularity, agreement, reports: reports.length };
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    return { done: reports.at(-1) ?? 0, late: performance.now() - started - stopAfter };
  }
});
