// npm run bench [-- ingest | measures | constraint | leiden | planted | consensus]: measures, prints the tables, and keeps those of a full run in RESULTS.md.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { consensus } from './consensus.js';
import { constraint } from './constraint.js';
import { ingest } from './ingest.js';
import { leiden } from './leiden.js';
import { measures } from './measures.js';
import { recovery } from './recovery.js';

const family = process.argv[2];
const table = (/** @type {string[]} */ header, /** @type {string[][]} */ lines) =>
  [header, header.map((_, k) => (k === 0 ? '---' : '---:')), ...lines]
    .map((line) => `| ${line.join(' | ')} |`)
    .join('\n');

const parts = [
  '# Results of the last full run',
  `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}. Processor time and medians; ratios are of one run, ours over the peer’s, and from 0.8 to 1.25 a tie.`,
];
if (family === undefined || family === 'ingest')
  parts.push(
    '## From a log of interactions to a network',
    table(
      ['log; program', 's, processor', 's, by the clock', 'MB, at most', 'ratio, ours to it'],
      await ingest(Number(process.argv[3] ?? 1)),
    ),
    'Columns source, target, weight, timestamp. DuckDB makes no network, and reads the dates only where they are asked for; it has as many threads as there are processors, whose time is added up. The bare loop that finds members shows what any reader in JavaScript takes at least, most of it waiting for memory; ours also checks every cell, reads numbers and dates, counts records alike, keeps 32 bytes a record and packs the ties. Tried besides: cell borders four bytes at a time, look-ups 256 at a time, pairs in buckets that fit the cache, ids sorted by digits; without gain: columns that are not packed, smaller and larger batches, a buffer used again.',
  );
if (family === undefined || family === 'measures')
  parts.push(
    '## Measures beside graphology-metrics 2.4 and graphology-communities-louvain 2.0 (2,000 members, 10,000 ties)',
    table(['measure', 'largest difference', 'ms, ours', 'ms, peer', 'ratio'], measures()),
    'Closeness is normalized alike, eigenvector to length 1. “Leiden against Louvain”: the difference is of modularity.',
  );
if (family === undefined || family === 'constraint')
  parts.push(
    '## Constraint beside python-igraph',
    table(
      ['measure', 'largest relative difference', 's, ours', 's, peer', 'ratio', 'MB, ours, beyond the network'],
      await constraint(),
    ),
  );
if (family === undefined || family === 'leiden')
  parts.push(
    '## Leiden beside python-igraph (100,000 members, 1,000,000 ties, five seeds)',
    table(
      [
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
      await leiden(),
    ),
    'Means of modularity (lowest–highest) and of the number of communities, medians of processor time. More modularity is better. “Until stable”: iterated until that raises modularity no more, ours by default; “twice”: two iterations, igraph’s default.',
  );
if (family === undefined || family === 'planted')
  parts.push(
    '## Planted groups found (mean adjusted Rand index of 40 networks, of 10 with 5,000 members; 1 is all of them, 0 is chance)',
    table(
      [
        'network',
        'Leiden',
        'Louvain',
        'label propagation',
        'igraph Leiden',
        'igraph multilevel',
        'igraph label propagation',
      ],
      await recovery(),
    ),
    'Networks after Lancichinetti, Fortunato and Radicchi 2008: 10 to 50 ties a member (exponent 2.5), groups of 20 to 100 (exponent 1.5); mixing is the share of ties between groups.',
  );
if (family === undefined || family === 'consensus')
  parts.push(
    '## Consensus of 50 runs of Leiden (12,000 members, 60,000 ties)',
    table(['', 'measured'], await consensus()),
  );
const text = `${parts.join('\n\n')}\n`;
console.log(text);
if (family === undefined) writeFileSync(new URL('RESULTS.md', import.meta.url), text);
