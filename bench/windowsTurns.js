// The log named, in windows: density of each, and what changed since the one before.
import { density, memberTurnover, readInteractions, tieTurnover, windows } from 'tiewise';
import { answers, most } from './answers.js';
import { piecesOf } from './graphs/logs.js';

const { interactions } = await readInteractions(piecesOf(process.argv[2] ?? ''));

await answers((/** @type {import('tiewise').WindowsOptions} */ options) => {
  let before = null;
  let count = 0;
  let changes = 0;
  for (const { network } of windows(interactions, options)) {
    if (!(density(network) > 0)) throw new Error('windows: there is a window without a tie');
    if (before !== null) changes += memberTurnover(before, network).joined.length + tieTurnover(before, network).formed;
    before = network;
    count++;
  }
  return { count, changes, bytes: most() };
});
