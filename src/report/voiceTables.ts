import type { GroupVoice } from '../metrics/diversity/groupVoice.js';
import { counted, figure, listed, markdownTable, percent, plainText } from './prose.js';
import type { VoiceReading } from './voice.js';

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

const MOST_ROWS = 30;

/** A line per group. */
export function groupTable(groups: readonly GroupVoice[], name: string): string[] {
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

/** The ties between groups beside those of chance. */
export function crossTable({ groups, observed, expected }: VoiceReading, directed: boolean): string[] {
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
  return Number.isNaN(ties / chance) ? '–' : `${(ties / chance).toFixed(2)} (${figure(ties)} : ${aboutChance(chance)})`;
}

/** A number of ties to expect, of which the first decimal is enough beside a count. */
export function aboutChance(value: number): string {
  return value >= 1000 ? figure(value) : value.toFixed(1);
}
