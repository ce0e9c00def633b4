// Who answers whom on a mailing list, from a log of millions of messages, with a progress line: npm run example 12
// Or for your own log: npm run example 12 -- messages.csv --from 2024-01-01
//   --from DATE    the first date to count    --until DATE  the first date no longer to count
//   --order dmy    or mdy: what 03/04/2024 means            --messages N  how many to make up without a file
import { createReadStream, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as tiewise from 'tiewise';

const text = /** @type {const} */ ({ type: 'string' });
const options = { messages: text, order: text, from: text, until: text };
const { values, positionals } = parseArgs({ allowPositionals: true, options });
const { messages = '200000', order, ...range } = values;
const [path] = positionals;

// A list of two years on which few write much.
function* madeUp(/** @type {number} */ count) {
  let seed = 1;
  const random = () => (seed = (seed * 48_271) % 0x7fffffff) / 0x7fffffff;
  const someone = () => `person-${Math.floor(count ** 0.7 * random() ** 3)}`;
  yield 'from,to,date\n';
  for (let k = 0; k < count; k++)
    yield `${someone()},${someone()},${new Date(1.67e12 + (6.3e10 * k) / count).toISOString()}\n`;
}
const onProgress = (/** @type {tiewise.Progress} */ { bytes, rows }) => {
  const share = path ? `, ${Math.floor((100 * bytes) / statSync(path).size)} % of the file` : '';
  if (process.stderr.isTTY) process.stderr.write(`\r${rows.toLocaleString('en')} rows read${share} `);
};
const source = path ? createReadStream(path, { highWaterMark: 1 << 20 }) : madeUp(Number(messages));
const dates = /** @type {tiewise.DateOptions} */ (order ? { order, ...range } : range);
const read = await tiewise.readInteractions(source, { file: path ?? 'messages made up', dates, onProgress });
console.log(`\n${tiewise.ledgerToMarkdown(read.ledger, read.rejected)}`);
const network = tiewise.buildNetwork(read.interactions, { directed: true });
const percent = (/** @type {number} */ share) => `${(100 * share).toFixed(1)} %`;
console.log(`${network.members.length} people and ${network.ties.targets.length} ties, by who wrote to whom.`);
console.log(`${percent(tiewise.reciprocity(network))} of the ties are answered with one the other way.`);
const written = tiewise.strength(network, { direction: 'in' });
const table = tiewise.memberTable(network, { written, pagerank: tiewise.pagerank(network) });
console.log('Who is written to most, and the standing that this gives (PageRank):');
for (const { member, written: messages, pagerank } of tiewise.rows(tiewise.top(table, 'written', 5)))
  console.log(`- ${member}: ${messages} messages, ${percent(Number(pagerank))}`);
