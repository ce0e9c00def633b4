// How much of the groups planted in a network each method finds, and how much python-igraph's methods do.
import { comparePartitions, labelPropagation, leiden, louvain } from 'tiewise';
import { lfr } from '../graphs/lfr.js';
import { writeTies } from '../graphs/packed.js';
import { mean } from '../statistics.js';
import { NONE, theirs } from '../turns.js';

const METHODS = [leiden, louvain, labelPropagation];
const PEERS = 3;
const LAWS = {
  degrees: { smallest: 10, largest: 50, exponent: 2.5 },
  sizes: { smallest: 20, largest: 100, exponent: 1.5 },
};

/**
 * A row per size and mixing: the mean adjusted Rand index of the planted groups and those found, by method. At a mixing of
 * 0.6 what is found differs by 0.1 and more from seed to seed, so that it takes some dozens of networks to tell methods
 * apart.
 */
export async function recovery(networks = 40) {
  const peers = theirs('planted');
  const rows = [];
  for (const n of [1000, 5000])
    for (const mixing of [0.1, 0.2, 0.3, 0.4, 0.5, 0.6]) {
      /** @type {number[][]} */
      const found = Array.from({ length: METHODS.length + PEERS }, () => []);
      for (let seed = 1; seed <= (n === 1000 ? networks : networks / 4); seed++) {
        const { network, groups } = lfr(n, { ...LAWS, mixing }, seed);
        const labels = METHODS.map((method) => method(network, { seed }).labels);
        if (peers !== undefined) {
          const { answer } = await peers.ask({ path: writeTies('planted', network), seed });
          labels.push(...answer);
        }
        for (const [k, each] of labels.entries()) found[k]?.push(comparePartitions(groups, each).adjustedRand);
      }
      const cells = found.map((all) => (all.length === 0 ? NONE : mean(all).toFixed(3)));
      rows.push([`${n} members, mixing ${mixing}`, ...cells]);
    }
  peers?.end();
  return rows;
}
