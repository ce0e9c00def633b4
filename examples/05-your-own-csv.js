// Your own export: npm run example 05 -- interactions.csv --members members.csv --coordinator ID
//   --members FILE  the roster        --groups COLUMN  of the roster, to group members by (may be repeated)
//   --kind KIND     only this kind of interaction (may be repeated)      --directed  from and to differ in meaning
//   --strength RULE count (of rows), sum, max, latest, days or binary    --unit WORD  what strength is in
//   --order dmy     or mdy: what 03/04/2024 means     --numbers excel    or seconds, milliseconds: what 45000 means
//   --from DATE     the first date to count           --until DATE       the first date no longer to count
//   --half-life DAYS                                  a tie without contact for longer is fading
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import * as tiewise from 'tiewise';

const text = /** @type {const} */ ({ type: 'string' });
const list = /** @type {const} */ ({ type: 'string', multiple: true });
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ...{ members: text, coordinator: text, strength: text, order: text, numbers: text, from: text, until: text },
    ...{ unit: text, 'half-life': text, groups: list, kind: list, directed: { type: 'boolean' } },
  },
});
const { members: roster, kind: kinds, order, numbers, strength, 'half-life': half, ...others } = values;
const { coordinator, groups, unit, ...range } = others;
const [path] = positionals;
if (path === undefined) throw new Error('Name a CSV file: npm run example 05 -- interactions.csv');
// Options that were not given keep their defaults.
const given = (/** @type {Record<string, unknown>} */ options) =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
const reading = (/** @type {string} */ name) => ({ file: basename(name), dates: given({ order, numbers }) });

const people = roster && (await tiewise.readMembers(createReadStream(roster), reading(roster)));
const members = given({ members: people ? people.members : undefined });
const read = await tiewise.readInteractions(createReadStream(path), { ...reading(path), ...members });
const choice = { ...members, ...given({ kinds, ...range }) };
const network = tiewise.buildNetwork(read.interactions, { ...choice, ...given({ strength }) });
const history = half && tiewise.tieHistory(read.interactions, { ...choice, halfLife: Number(half) });
const profile = tiewise.profile(network, given({ title: basename(path), coordinator, groups, unit, history }));
console.log(tiewise.toMarkdown(profile));
if (people) console.log(tiewise.ledgerToMarkdown(people.ledger, people.rejected));
console.log(tiewise.ledgerToMarkdown(read.ledger, read.rejected));
