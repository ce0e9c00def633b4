// The network of the log named.
import { createReadStream } from 'node:fs';
import { buildNetwork, readInteractions } from 'tiewise';
import { answers, most } from './answers.js';

await answers(async () => {
  const log = createReadStream(process.argv[2] ?? '', { highWaterMark: 1 << 20 }); // pieces of a megabyte
  const { interactions } = await readInteractions(log);
  const { members, ties } = buildNetwork(interactions);
  const strength = ties.strengths.reduce((sum, value) => sum + value, 0) / 2;
  return { members: members.length, ties: ties.targets.length / 2, strength, bytes: most() };
});
