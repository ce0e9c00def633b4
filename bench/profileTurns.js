// The profile of the network of the file named: by itself as often as asked, or once on the threads of a pool.
import { profile } from 'tiewise';
import { createPool } from 'tiewise/parallel';
import { answers, most } from './answers.js';
import { readTies } from './graphs/packed.js';

const MB = 1_000_000;
const network = readTies(process.argv[2] ?? '');

await answers(async ({ threads, times = 1 }) => {
  if (threads !== undefined) {
    const pool = createPool({ threads });
    let reports = 0;
    const { network: reading } = await pool.run(profile, network, {}, { onProgress: () => reports++ });
    await pool.close();
    const { samples } = reading.centrality.sampled.betweenness ?? { samples: 0 };
    return { reports, samples, megabytes: most() / MB };
  }
  const seconds = [];
  for (let time = 0; time < times; time++) {
    const begun = performance.now();
    profile(network);
    seconds.push((performance.now() - begun) / 1e3);
  }
  return { seconds };
});
