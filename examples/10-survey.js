// A network from a short survey, honest about who did not answer: npm run example 10
// Or for your own files: npm run example 10 -- survey.csv --members members.csv --strength Frequency
//   --repeats first: which of two answers about a partner holds (refuse: only what they agree on)
import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as tiewise from 'tiewise';

const data = (/** @type {string} */ name) => fileURLToPath(new URL(`data/${name}`, import.meta.url));
const text = /** @type {const} */ ({ type: 'string' });
const sample = [data('survey.csv'), '--members', data('survey-members.csv'), '--strength', 'Frequency'];
const { values, positionals } = parseArgs({
  args: process.argv.length > 2 ? process.argv.slice(2) : sample,
  allowPositionals: true,
  options: { members: text, strength: text, repeats: text },
});
const { members: roster, strength: scale, repeats = 'refuse' } = values;
if (!positionals[0] || !roster || !scale) throw new Error('Name a survey, its --members and a scale for --strength.');
const { members } = await tiewise.readMembers(createReadStream(roster));
const labels = { never: null, yearly: 1, quarterly: 2, monthly: 3, weekly: 4, daily: 5 };
const scales = { [scale]: { values: labels, min: 1, max: 5 } };
const choices = /** @type {tiewise.ReadSurveyOptions} */ ({ members, scales, repeats, file: 'the survey' });
const { survey, ledger, rejected } = await tiewise.readSurvey(createReadStream(positionals[0]), choices);
console.log(tiewise.ledgerToMarkdown(ledger, rejected, { limit: 5 }));
const percent = (/** @type {number} */ share) => `${Math.round(100 * share)} %`;
const is = tiewise.surveyCoverage(survey, { scale });
console.log(`${percent(is.responseRate)} of ${is.members} answered; ${percent(is.dyadCoverage)} of pairs are known.`);
console.log(`Of the reports that are known ${percent(is.observedDensity)} say there is a tie;`);
console.log(`if who did not answer had no ties it would seem ${percent(is.naiveDensity)}.`);
const { mutual, asymmetric, agreement } = tiewise.reportAgreement(survey, { scale });
console.log(`Where both answered, ${mutual} of ${mutual + asymmetric} ties are told by both (${percent(agreement)}).`);
const { network } = tiewise.surveyNetwork(survey, { scale, symmetrize: 'either' });
const { count, mean } = tiewise.received(survey, scale);
const contacts = tiewise.memberTable(network, { contacts: tiewise.degree(network), named: count, mean });
for (const { member, contacts: of, named, mean: at } of tiewise.rows(tiewise.top(contacts, 'contacts', 5)))
  console.log(`- ${member}: ${of} contacts, named by ${named} with ${scale} ${Number(at).toFixed(1)} on average`);
