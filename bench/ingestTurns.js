// The network of the log named.
import { buildNetwork, readInteractions } from 'tiewise';
import { answers, most } from './answers.js';
import { piecesOf } from './graphs/logs.js';

await answers(
  async () => {
    const { interactions } = await readInteractions(piecesOf(process.argv[2] ?? ''));
    return { network: buildNetwork(interactions), bytes: most() };
  },
  (_, { network: { members, ties }, bytes }) => {
    const strength =
      ties.strengths.reduce((/** @type {number} */ sum, /** @type {number} */ value) => sum + value, 0) / 2;
    return { members: members.length, ties: ties.targets.length / 2, strength, bytes };
  },
);
