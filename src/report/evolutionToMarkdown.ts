import { dependenceOverTime } from './dependenceOverTime.js';
import type { Evolution, EvolutionStep, WindowReading } from './evolution.js';
import { groupsOverTime } from './groupsOverTime.js';

import { newcomersProse } from './newcomersProse.js';

import { counted, figure, moment, plainText } from './prose.js';
import { SERIES_NOTE, type SeriesLine, seriesTable, windowLabels } from './seriesTable.js';

import { tieSurvivalProse } from './survivalProse.js';

import { memberTurnoverProse, type Naming } from './turnoverProse.js';
import { voicesOverTime } from './voicesOverTime.js';

/**
 * A network over windows of time as a page: small tables with a line of bars each, and the names behind the last change.
 * No number is called good or bad.
 *
 * @example
 * const rows = [['A', 'B', '2023-05-01'], ['B', 'C', '2024-12-31']].map(([from, to, date]) => ({ from, to, date }));
 * const years = windows(interactionsFrom(rows).interactions, { every: 'year' });
 * evolutionToMarkdown(evolution(years, { title: 'Two years' })).split('\n')[0]; // → '# Two years'
 */
export function evolutionToMarkdown(evolution: Evolution): string {
  const { windows, steps, newcomers } = evolution;
  const name: Naming = (id) => (Object.hasOwn(evolution.names, id) ? evolution.names[id]! : id);
  const sections = [`# ${plainText(evolution.title)}`, introduction(evolution)];
  if (windows.length > 0)
    sections.push(
      section('How it looks', [seriesTable(windowLabels(windows), figureLines(evolution)), '', SERIES_NOTE]),
    );
  if (steps.length > 0) {
    sections.push(
      section('Who came and who went', [stepTable(steps, MEMBER_LINES), '', ...lastStep(steps, name)]),
      section('Which ties lasted', [
        stepTable(steps, TIE_LINES),
        '',
        TIE_NOTE,
        '',
        ...tieSurvivalProse(evolution.survival),
      ]),
      section('Which groups lasted', groupsOverTime(evolution, name)),
    );
  }
  if (newcomers !== null)
    sections.push(section('How newcomers found their first ties', newcomersProse(newcomers, name)));
  if (evolution.coordinator !== null)
    sections.push(
      section(`What hangs on ${plainText(name(evolution.coordinator))}`, dependenceOverTime(evolution, name)),
    );
  sections.push(
    ...voicesOverTime(evolution).map(([attribute, lines]) =>
      section(`Whose voices, by ${plainText(attribute)}`, lines),
    ),
  );
  return `${sections.join('\n\n')}\n`;
}

function section(heading: string, lines: readonly string[]): string {
  return [`## ${heading}`, '', ...lines].join('\n');
}

function introduction({ windows, directed, unit }: Evolution): string {
  const first = windows[0];
  if (first === undefined) return 'There are no records, and so no window.';
  const records = windows.reduce((sum, window) => sum + window.records, 0);
  const outsiders = windows.reduce((sum, window) => sum + window.outsiders, 0);
  const parts = windows.filter(({ partial }) => partial).map(({ label }) => plainText(label));
  return [
    `${counted(windows.length, 'window')} from ${moment(first.from)} to before ${moment(windows.at(-1)!.until)} (UTC), with ${counted(records, 'record')}${directed ? ', ties with a direction' : ', ties without direction'}.`,
    ...(unit === '' ? [] : [`Strength is in ${plainText(unit)}.`]),
    ...(outsiders === 0
      ? []
      : [
          `Of these records ${figure(outsiders)} ${outsiders === 1 ? 'was' : 'were'} left out, since someone was no member then.`,
        ]),
    ...(parts.length === 0
      ? []
      : [`Known in part only: ${parts.join(', ')}; do not compare its counts with those of the others.`]),
  ].join(' ');
}

function figureLines({ windows, directed }: Evolution): SeriesLine[] {
  const line = (name: string, of: (window: WindowReading) => number, isShare = false): SeriesLine => ({
    name,
    values: windows.map(of),
    isShare,
  });
  return [
    line('Members', ({ figures }) => figures.members),
    line('Members with a tie', ({ figures }) => figures.active),
    line('Ties', ({ figures }) => figures.ties),
    line('Density', ({ figures }) => figures.density),
    line('Average degree', ({ figures }) => figures.averageDegree),
    line('Mean strength of a tie', ({ figures }) => figures.meanStrength),
    ...(directed ? [line('Strength that is returned', ({ figures }) => figures.reciprocity, true)] : []),
    line('Transitivity', ({ figures }) => figures.transitivity),
    line('Members in the largest part', ({ figures }) => figures.largestPart, true),
    line('Degree centralisation', ({ figures }) => figures.degreeCentralization),
  ];
}

type StepLine = readonly [name: string, of: (step: EvolutionStep) => number, isShare?: boolean];

const MEMBER_LINES: readonly StepLine[] = [
  ['Members who stayed', ({ members }) => members.retention, true],
  ['Left', ({ members }) => members.left.length],
  ['Joined', ({ members }) => members.joined.length],
  ['Fell silent', ({ members }) => members.silent.length],
  ['Found contacts again', ({ members }) => members.revived.length],
  ['Of the joined and these, back from earlier', ({ members }) => members.returned.length],
];

const TIE_LINES: readonly StepLine[] = [
  ['Ties that ended', ({ ties }) => ties.dissolved],
  ['Of these, with a member who left', ({ ties }) => ties.lostWithLeavers],
  ['New ties', ({ ties }) => ties.formed],
  ['Of these, with a member who joined', ({ ties }) => ties.broughtByJoiners],
  ['Ties that lasted among those who stayed', ({ ties }) => ties.amongStayers.persistence, true],
  ['Ties in both, of those in either (Jaccard)', ({ ties }) => ties.amongStayers.jaccard, true],
  ['Places kept by number of contacts', ({ ranks }) => ranks.correlation],
];
const TIE_NOTE =
  'The last three are of members who were there in both windows. Places kept: the rank correlation (Spearman); 1 if those with most contacts were the same in the same order, 0 if the order had nothing to do with the one before.';

// Each column is the change from the window before to the one it names.
function stepTable(steps: readonly EvolutionStep[], lines: readonly StepLine[]): string {
  return seriesTable(
    steps.map(({ label }) => label),
    lines.map(([name, of, isShare = false]) => ({ name, values: steps.map(of), isShare })),
  );
}

function lastStep(steps: readonly EvolutionStep[], name: Naming): string[] {
  const { label, members } = steps.at(-1)!;
  return [
    'Each column is the change since the window before.',
    '',
    `### Up to ${plainText(label)}, the last`,
    '',
    ...memberTurnoverProse(members, name),
  ];
}
