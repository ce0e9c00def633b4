import type { CommunityEventKind } from '../metrics/evolution/communityEvents.js';
import type { CommunityTimeline } from '../metrics/evolution/communityTimelines.js';
import type { Evolution } from './evolution.js';
import { counted, figure, listed, markdownTable, plainText } from './prose.js';
import { seriesTable } from './seriesTable.js';
import { sparkline } from './sparkline.js';
import type { Naming } from './turnoverProse.js';

const KINDS: readonly (readonly [CommunityEventKind, string])[] = [
  ['continuation', 'As large as before'],
  ['growth', 'Grew'],
  ['shrinkage', 'Shrank'],
  ['merge', 'Merged'],
  ['split', 'Split'],
  ['birth', 'New'],
  ['death', 'Gone'],
];
const MOST = 8;

/** Which groups continued, grew, merged and split, as a table over time, and the largest of them one by one. */
export function groupsOverTime({ windows, steps, communities }: Evolution, name: Naming): string[] {
  const counts = KINDS.map(([kind, what]) => ({
    name: what,
    values: steps.map(
      (_, k) => communities.events.filter((event) => event.kind === kind && event.window === k + 1).length,
    ),
  }));
  const found = { name: 'Groups', values: steps.map((_, k) => communities.windows[k + 1]!.length) };
  return [
    seriesTable(
      steps.map(({ label }) => label),
      [found, ...counts],
    ),
    '',
    'Groups are found in each window by themselves (Leiden’s method). Two are one that goes on if at least 30 % of the members of either who are in both windows are in both groups. Groups that are found differ a little by chance.',
    ...longest(
      windows.map(({ label }) => label),
      communities.timelines,
      communities.windows.length,
      (timeline) => membersOf(timeline, communities.windows, name),
    ),
  ];
}

// Those that were there longest, then the largest.
function longest(
  labels: readonly string[],
  timelines: readonly CommunityTimeline[],
  windows: number,
  members: (timeline: CommunityTimeline) => string,
): string[] {
  const first = timelines
    .toSorted((a, b) => b.sizes.length - a.sizes.length || Math.max(...b.sizes) - Math.max(...a.sizes) || a.id - b.id)
    .slice(0, MOST);
  if (first.length === 0) return [];
  const lines = first.map((timeline) => [
    figure(timeline.id + 1),
    plainText(labels[timeline.first]!),
    plainText(labels[timeline.last]!),
    members(timeline),
    figure(timeline.sizes.at(-1)!),
    `${'·'.repeat(timeline.first)}${sparkline(timeline.sizes)}${'·'.repeat(windows - 1 - timeline.last)}`,
  ]);
  const rest = timelines.length - first.length;
  return [
    '',
    markdownTable(['Group', 'First', 'Last', 'Members at last', 'Size', 'Course'], lines, 4),
    ...(rest === 0
      ? []
      : ['', `And ${counted(rest, 'group')} that ${rest === 1 ? 'was' : 'were'} there no longer than these.`]),
  ];
}

function membersOf(timeline: CommunityTimeline, windows: Evolution['communities']['windows'], name: Naming): string {
  const last = windows[timeline.last]!.find(({ id }) => id === timeline.id)!;
  return listed(
    last.members.map((id) => plainText(name(id))),
    5,
  );
}
