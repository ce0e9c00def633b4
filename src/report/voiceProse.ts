import type { GroupVoice, Mixture } from '../metrics/diversity/voice.js';
import { counted, figure, item, listed, markdownTable, meaning, percent, plainText } from './prose.js';
import type { VoiceReading } from './voice.js';

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

/** The voice of each group with and without a member, whose own strength and that of the ties with it would be gone. */
export function voiceBeside(some: VoiceReading, others: VoiceReading, without: string): string[] {
  const there = new Map(others.groups.map((group) => [group.name, group]));
  const rows = largestOf(some.groups).map((group) => {
    const { voiceShare = Number.NaN, ratio = Number.NaN } = there.get(group.name) ?? {};
    return [plainText(group.name), percent(group.voiceShare), percent(voiceShare), figure(group.ratio), figure(ratio)];
  });
  if (rows.length === 0) return [];
  const header = ['Share of voice', 'Without', 'Ratio to its members', 'Without'];
  const turned = some.groups.filter(({ name, ratio }) => ratio > 1 && (there.get(name)?.ratio ?? Number.NaN) < 1);
  return [
    '',
    `### Whose voices would be in it without ${without}, by ${plainText(some.attribute)}`,
    '',
    markdownTable([plainText(some.attribute), ...header], rows),
    ...(turned.length > 0 ? ['', turnedText(turned, without)] : []),
  ];
}

function turnedText(groups: readonly GroupVoice[], without: string): string {
  const [are, their] = groups.length === 1 ? ['is', 'its'] : ['are', 'their'];
  const names = listed(groups.map(({ name }) => plainText(name)));
  return `${names} ${are} heard more than ${their} number with ${without}, and less without it.`;
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
      return `${from} ${directed ? '→' : '↔'} ${to} (${figure(ties)}, by chance ${short(chance)})`;
    });
  const told =
    apart.length === 0
      ? 'No two groups have fewer than half of the ties that chance would bring.'
      : `With fewer than half of the ties that chance would bring: ${listed(apart, 6)}.`;
  return [item(directed ? 'Ways with few ties' : 'Pairs of groups with few ties', figure(apart.length), told)];
}

const MOST_ROWS = 30;

function groupTable(groups: readonly GroupVoice[], name: string): string[] {
  const largest = largestOf(groups);
  const table = markdownTable(
    [
      name,
      'Members',
      'Share of members',
      'Share of voice',
      'Ratio',
      'Silent',
      'Gini within',
      'Reach',
      'Nearness',
      'Outside the core',
    ],
    largest.map((group) => [
      plainText(group.name),
      figure(group.members),
      percent(group.memberShare),
      percent(group.voiceShare),
      figure(group.ratio),
      figure(group.silent.length),
      figure(group.gini),
      percent(group.reach),
      figure(group.nearness),
      percent(group.peripheryShare),
    ]),
  );
  const rest = groups.length - largest.length;
  return [table, ...(rest > 0 ? ['', `And ${counted(rest, 'group')} of fewer members.`] : []), '', TABLE_NOTE];
}

// In the order of their names.
function largestOf(groups: readonly GroupVoice[]): GroupVoice[] {
  const largest = new Set([...groups].sort((a, b) => b.members - a.members).slice(0, MOST_ROWS));
  return groups.filter((group) => largest.has(group));
}

const TABLE_NOTE =
  'Reach: the share of all others whom a member of the group reaches within two steps, on average. Nearness: mean harmonic centrality, 1 for someone tied to everybody. Outside the core: the share of its members who are not in the core (see core and periphery); a dash where there is none.';

const MOST_COLUMNS = 12;

function crossTable({ groups, observed, expected }: VoiceReading, directed: boolean): string[] {
  if (groups.length < 2 || groups.length > MOST_COLUMNS) return [];
  const names = groups.map(({ name }) => plainText(name));
  return [
    '',
    markdownTable(
      [directed ? 'Ties from (row) to (column), over chance' : 'Ties between, over chance', ...names],
      observed.map((row, g) => [names[g]!, ...row.map((ties, h) => overChance(ties, expected[g]![h]!))]),
    ),
    '',
    'Ties there are, over those there would be if every member had as many as it has but took no notice of groups; both in brackets. 1 is as by chance, 2 twice as many, 0 none.',
  ];
}

function overChance(ties: number, chance: number): string {
  return Number.isNaN(ties / chance) ? '–' : `${(ties / chance).toFixed(2)} (${figure(ties)} : ${short(chance)})`;
}

// An expected number is no count, and its first decimal is enough beside one.
function short(value: number): string {
  return value >= 1000 ? figure(value) : value.toFixed(1);
}
