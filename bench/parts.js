// What is measured besides the measures one by one.
import { ingest } from './ingest.js';
import { onThreads } from './measures/onThreads.js';
import { largeProfile, smallProfile } from './profile.js';
import { consensus } from './quality/consensus.js';
import { leiden } from './quality/leiden.js';
import { recovery } from './quality/recovery.js';
import { windowed } from './windows.js';

/** @type {Record<string, () => Promise<import('./tables.js').Table>>} */
export const PARTS = {
  ingest: async () => ({
    title: 'From a log of interactions to a network',
    header: ['log; program', 's, processor', 's, by the clock', 'MB, at most', 'ratio, ours to it'],
    rows: await ingest(),
    note: 'Columns source, target, weight, timestamp. DuckDB makes no network, and reads the dates only where they are asked for; it has as many threads as there are processors, whose time is added up. The bare loop that finds members shows what any reader in JavaScript takes at least, most of it waiting for memory; ours also checks every cell, reads numbers and dates, counts records alike, keeps 32 bytes a record and packs the ties. Ids of one form, a word and a number, are found by their number; the log is read into one buffer. Tried besides: cell borders four bytes at a time, look-ups 256 at a time, pairs in buckets that fit the cache, ids sorted by digits; without gain: columns that are not packed, smaller and larger batches.',
  }),
  windows: async () => ({
    title: 'A log of ten million records in windows of time (100,000 members, two years)',
    header: ['windows', 'how many', 's, by the clock', 's, processor', 'MB, at most'],
    rows: await windowed(),
    note: 'In one process, after the log has been read. Of each window density, and turnover of members and ties since the one before.',
  }),
  leiden: async () => ({
    title: 'Leiden beside python-igraph (100,000 members, 1,000,000 ties, five seeds)',
    header: [
      'network; peer',
      'modularity, ours',
      'modularity, peer',
      'difference',
      'modularity of the groups planted (how many)',
      's, ours',
      's, peer',
      'ratio',
      'communities, ours',
      'communities, peer',
    ],
    rows: await leiden(),
    note: 'Means of modularity (lowest–highest) and of the number of communities, medians of processor time. More modularity is better. “Until stable”: iterated until that raises modularity no more, ours by default; “twice”: two iterations, igraph’s default.',
  }),
  planted: async () => ({
    title:
      'Planted groups found (mean adjusted Rand index of 40 networks, of 10 with 5,000 members; 1 is all of them, 0 is chance)',
    header: [
      'network',
      'Leiden',
      'Louvain',
      'label propagation',
      'igraph Leiden',
      'igraph multilevel',
      'igraph label propagation',
    ],
    rows: await recovery(),
    note: 'Networks after Lancichinetti, Fortunato and Radicchi 2008: 10 to 50 ties a member (exponent 2.5), groups of 20 to 100 (exponent 1.5); mixing is the share of ties between groups.',
  }),
  consensus: async () => ({
    title: 'Consensus of 50 runs of Leiden (12,000 members, 60,000 ties)',
    header: ['', 'measured'],
    rows: await consensus(),
  }),
  threads: async () => ({
    title: 'On two threads, beside the goals',
    header: [
      'measure',
      'graph',
      's, by the clock',
      's, processor',
      's by the clock, best peer',
      'best peer',
      'ratio by the clock',
      'goal',
    ],
    rows: await onThreads(),
    note: 'A pool that is warm and has the network. Peers as they run. Goals of what threads do not share stand in the tables of measures. Where they are missed: closeness, harmonic and mean distance take one thread 0.07 to 0.09 of igraph’s time, and a pool twice as long in its first ten calls, until each thread has compiled what it runs; of g1 two threads then take 0.6 to 0.8 of one (tried: parts of 128 members, in place). Clustering and transitivity: whoever asks and each thread turn all ties towards the member with more for themselves, a quarter of what one thread takes, before any triangle is counted; to do that once for all was not tried. Betweenness of g2 has no peer that ends in two minutes.',
  }),
  profile: async () => ({
    title: 'The whole profile',
    header: ['network', 's, by the clock', 's, processor', 'MB, at most'],
    rows: [...(await smallProfile()), await largeProfile('g3')],
    note: 'Without a coordinator, with every default measure. A program just started has to compile as it goes, and all of it also has to be loaded and reads the rows. Of two processors the four threads that compile take a share of the one that measures: with a single one (node --v8-pool-size=1) the call takes 0.85 of this. Tried: kernels of Leiden’s method that are compiled once, its short loops as functions of their own, fewer objects (in place).',
  }),
  'profile-g4': async () => ({
    title: 'The whole profile of a million members',
    header: ['network', 's, by the clock', 's, processor', 'MB, at most'],
    rows: [await largeProfile('g4')],
  }),
};
