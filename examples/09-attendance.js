// A network of who was at what event: what rests on plenaries, what on the host, who meets beyond chance: npm run example 09
// Or for your own files: npm run example 09 -- attendance.csv --members members.csv --host ORG-001 --largest 30
//   --order dmy or mdy: what 03/04/2024 means
import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as tiewise from 'tiewise';

const data = (/** @type {string} */ name) => fileURLToPath(new URL(`data/${name}`, import.meta.url));
const text = /** @type {const} */ ({ type: 'string' });
const sample = [data('attendance.csv'), '--members', data('members.csv')];
const { values, positionals } = parseArgs({
  args: process.argv.length > 2 ? process.argv.slice(2) : [...sample, '--host', 'ORG-001'],
  allowPositionals: true,
  options: { members: text, host: text, largest: text, order: text },
});
const { members: roster, host, largest = '30', ...dates } = values;
if (!positionals[0]) throw new Error('Name a CSV file: npm run example 09 -- attendance.csv');
const members = roster ? { members: (await tiewise.readMembers(createReadStream(roster))).members } : {};
const choices = /** @type {tiewise.ReadAttendanceOptions} */ ({ ...members, dates, file: 'the attendance' });
const { attendance, ledger, rejected } = await tiewise.readAttendance(createReadStream(positionals[0]), choices);
console.log(tiewise.ledgerToMarkdown(ledger, rejected));
const whole = tiewise.attendanceSummary(attendance, members);
console.log(`${whole.events} events, ${whole.attendances} attendances, ${whole.neverThere} members never there.`);
const percent = (/** @type {number} */ share) => `${Math.round(100 * share)} %`;
const asked = [{ largestEvent: Number(largest) }, ...(host ? [{ hostedBy: host }] : [])];
for (const events of asked) {
  const on = tiewise.eventDependence(attendance, events);
  const which = events.largestEvent ? `of more than ${largest}` : `hosted by ${host}`;
  console.log(`- The ${on.inQuestion.events} events ${which} alone hold ${on.tiesOnlyThere} of ${on.all.ties} ties`);
  console.log(`  (${percent(on.shareOfTies)}), and ${percent(on.shareOfStrength)} of the strength by Newman's rule.`);
}
const network = tiewise.significantCoAttendance(attendance, { ...members, correction: 'benjaminiHochberg' });
console.log('Who meets more often than by chance, given how often each attends and how large the events are:');
const names = network.attributes.get('name') ?? network.members;
const label = (/** @type {unknown} */ id) => names[network.members.indexOf(String(id))];
const ties = tiewise.top(tiewise.tieTable(network), 'strength', 10);
for (const { source, target, strength } of tiewise.rows(ties))
  console.log(`- ${label(source)} with ${label(target)}, strength ${Number(strength).toFixed(2)}`);
