import type { GroupVoice } from '../metrics/diversity/groupVoice.js';
import type { Mixture } from '../metrics/diversity/voice.js';
import { counted, figure, item, listed, meaning, percent, plainText } from './prose.js';
import type { VoiceReading } from './voice.js';
import { aboutChance, crossTable, groupTable } from './voiceTables.js';

/** What the part of an attribute is called. */
export function voiceHeading(attribute: string): string {
  return `Whose voices are in it, by ${plainText(attribute)}`;
}

/** Whether the groups of an attribute are heard, in words. */
export function voiceProse(of: VoiceReading, directed: boolean): string[] {
  const { groups, unknown } = of;
  const name = plainText(of.attribute);
  if (groups.length === 0) return [item('Groups heard', '–', `No member has a value of ${name}.`)];
  return [
    `Voice is here how much members interact: the strength of their ties${directed ? ', given and received' : ''}. A group that had as much of it as it has members would have a ratio of 1.`,
    '',
    heardItem(groups, 'more'),
    heardItem(groups, 'less'),
    silentItem(of),
    mixtureItem(
      'Diversity of the members',
      of.membership,
      `members, drawn at random, are of different ${name}`,
      groups,
    ),
    mixtureItem(
      'Diversity of the voice',
      of.voice,
      `parts of the voice, drawn at random, are of different ${name}`,
      groups,
    ),
    item(
      'Inequality of voice',
      figure(of.gini),
      meaning(
        of.gini,
        'Nobody has a tie.',
        () => 'The Gini coefficient over members, the silent included: 0 if all had as much, nearly 1 if one had all.',
      ),
    ),
    ...apartItem(of, directed),
    ...(unknown > 0
      ? [`- ${counted(unknown, 'member')} without a value ${unknown === 1 ? 'is' : 'are'} left out of these shares.`]
      : []),
    '',
    ...groupTable(groups, name),
    ...crossTable(of, directed),
  ];
}

// A tenth more or less than its number is told as more or less.
const TENTH = 0.1;

function heardItem(groups: readonly GroupVoice[], how: 'more' | 'less'): string {
  const heading = `Heard ${how} than their number`;
  if (Number.isNaN(groups[0]!.ratio)) return item(heading, '–', 'Nobody has a tie.');
  const sign = how === 'more' ? 1 : -1;
  const some = groups
    .filter(({ ratio }) => sign * (ratio - 1) > TENTH)
    .sort((a, b) => sign * (b.ratio - a.ratio))
    .map(
      ({ name, voiceShare, memberShare }) =>
        `${plainText(name)} (${percent(voiceShare)} of the voice, ${percent(memberShare)} of the members)`,
    );
  const told = some.length === 0 ? `No group by more than a tenth.` : `By more than a tenth: ${listed(some)}.`;
  return item(heading, counted(some.length, 'group'), told);
}

function silentItem({ groups, voiceless }: VoiceReading): string {
  const all = groups.flatMap(({ name, silent }) => silent.map((one) => `${plainText(one)} (${plainText(name)})`));
  if (all.length === 0) return item('Silent members', figure(0), 'Everyone has a tie.');
  const whole = voiceless.map(plainText);
  const none = whole.length === 0 ? 'Every group has someone who is heard.' : `Nobody is heard of ${listed(whole)}.`;
  return item('Silent members', figure(all.length), `Without any tie: ${listed(all)}. ${none}`);
}

function mixtureItem(heading: string, { blau, hill }: Mixture, drawn: string, groups: readonly GroupVoice[]): string {
  return item(
    heading,
    figure(blau),
    meaning(
      blau,
      'Nobody has a tie.',
      () =>
        `Two ${drawn} in ${percent(blau)} of cases (Blau’s index): as diverse as ${figure(hill)} equally large groups would be (Hill number); there are ${figure(groups.length)}.`,
    ),
  );
}

// Groups with less than half of the ties that chance would bring, where that is a tie or more.
function apartItem({ groups, observed, expected }: VoiceReading, directed: boolean): string[] {
  if (groups.length < 2 || observed.length === 0) return [];
  const apart = observed
    .flatMap((row, g) => row.map((ties, h) => ({ g, h, ties, chance: expected[g]![h]! })))
    .filter(({ g, h, ties, chance }) => (directed ? g !== h : g < h) && chance >= 1 && ties < chance / 2)
    .sort((a, b) => a.ties / a.chance - b.ties / b.chance || b.chance - a.chance)
    .map(({ g, h, ties, chance }) => {
      const [from, to] = [plainText(groups[g]!.name), plainText(groups[h]!.name)];
      return `${from} ${directed ? '→' : '↔'} ${to} (${figure(ties)}, by chance ${aboutChance(chance)})`;
    });
  const told =
    apart.length === 0
      ? 'No two groups have fewer than half of the ties that chance would bring.'
      : `With fewer than half of the ties that chance would bring: ${listed(apart, 6)}.`;
  return [item(directed ? 'Ways with few ties' : 'Pairs of groups with few ties', figure(apart.length), told)];
}
