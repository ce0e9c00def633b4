// npm run bench [-- ingest | measures | constraint]: measures, prints the tables, and keeps those of a full run in RESULTS.md.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { constraint } from './constraint.js';
import { ingest } from './ingest.js';
import { measures } from './measures.js';

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
  parts.push('## Reading a large file', table(['', 'measured'], ingest()));
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
const text = `${parts.join('\n\n')}\n`;
console.log(text);
if (family === undefined) writeFileSync(new URL('RESULTS.md', import.meta.url), text);
