import { beyondChance, type Chance, lowerIn, oftenAtMost } from './chance.js';
import type { Found, FoundGroup } from './foundGroups.js';
import { counted, figure, item, listed, markdownTable, percent, plainText } from './prose.js';

/** How the page tells of the groups that were found. */
interface FoundProseOptions {
  /** The attributes of the mixes. */
  readonly attributes: readonly string[];
  readonly directed: boolean;
  /** Whether the page has told before what the numbers are. Default false. */
  readonly again?: boolean;
}

/** The groups that were found, in words. */
export function foundProse(found: Found, { attributes, directed, again = false }: FoundProseOptions): string[] {
  const { groups } = found;
  if (groups.length === 0) return [item('Groups found', figure(0), 'There are no ties to form groups.')];
  const smaller = groups.length - MOST_GROUPS;
  return [
    chanceItem(found, again),
    ...(again ? [item('Groups found', figure(groups.length), restOf(found))] : foundItems(found, directed)),
    '',
    groupsTable(groups.slice(0, MOST_GROUPS), attributes),
    ...(smaller > 0 ? ['', `And ${counted(smaller, 'smaller group')}.`] : []),
    ...(again ? [] : ['', TABLE_NOTE]),
    '',
    ...groups
      .slice(0, MOST_GROUPS)
      .map(
        ({ size, members }, k) => `- Group ${k + 1}, ${counted(size, 'member')}: ${listed(members.map(plainText))}.`,
      ),
    ...betweenProse(found),
  ];
}

// Whether there are groups at all, before any is told of.
function chanceItem({ chance }: Found, again: boolean): string {
  if (chance === null)
    return item(
      BEYOND,
      beyondText(chance),
      'Groups are found in any network, also in one of chance. These were not compared with those of random networks (option `samples`), so whether they are more is not known.',
    );
  const { samples, value, mean, p } = chance;
  if (Number.isNaN(p))
    return item(
      BEYOND,
      beyondText(chance),
      'There is no other network in which every member has as many ties, so there is nothing to compare with.',
    );
  const random = again
    ? `In ${figure(samples)} random networks one search finds a modularity of`
    : `Groups are found in any network, also in one of chance. In ${figure(samples)} random networks, in which every member has as many ties as here and the strengths are dealt anew, one search finds groups with a modularity (told below) of`;
  const compared = `${random} ${figure(mean)} on average; here one search finds ${figure(value)}, ${lowerIn(chance)}.`;
  const few = oftenAtMost(chance) ? ' With so few ties more than chance could hardly be shown.' : '';
  return beyondChance(chance)
    ? item(BEYOND, beyondText(chance), compared)
    : item(
        BEYOND,
        beyondText(chance),
        `${compared}${few} These groups may be no more than chance: nothing should be built on them alone.`,
      );
}

const BEYOND = 'Groups beyond chance';

/** Whether the groups are more than chance, in a word or two. */
export function beyondText(chance: Chance | null): string {
  if (chance === null || Number.isNaN(chance.p)) return '–';
  return beyondChance(chance) ? 'yes' : 'not shown';
}

function foundItems(found: Found, directed: boolean): string[] {
  const { groups, modularity, agreement, searches, chance } = found;
  const how = `Searched for are groups whose members share more tie strength than their activity alone would bring. These are what ${figure(searches)} searches from different starts agree on most (Leiden’s method${directed ? ', directions ignored' : ''}).`;
  const firm =
    agreement < 0.5 || (chance !== null && (beyondChance(chance) || Number.isNaN(chance.p)))
      ? ''
      : ' Searches can agree on groups that are no more than chance, too.';
  return [
    item('Groups found', figure(groups.length), [how, restOf(found)].filter(Boolean).join(' ')),
    item('Modularity', figure(modularity), excess(groups.length, modularity)),
    item(
      'Agreement of the searches',
      figure(agreement),
      `How alike the groups of two searches are, on average (adjusted Rand index): 1 is the same, 0 no more alike than by chance.${firm}`,
    ),
  ];
}

// Who is in no group.
function restOf({ alone }: Found): string {
  return alone === 0 ? '' : `${counted(alone, 'member')} ${alone === 1 ? 'is' : 'are'} in none.`;
}

function excess(groups: number, modularity: number): string {
  const points = Math.round(Math.abs(modularity) * 100);
  const hold = groups === 1 ? 'This group holds' : 'These groups hold';
  const than = 'the members’ activity alone would bring';
  if (points === 0) return `${hold} about as much of all tie strength as ${than}.`;
  const more = modularity > 0 ? 'more' : 'less';
  return `${hold} ${counted(points, 'percentage point')} ${more} of all tie strength than ${than}.`;
}

function groupsTable(groups: readonly FoundGroup[], attributes: readonly string[]): string {
  return markdownTable(
    [
      'Group',
      'Most contacts within',
      ...attributes.map(plainText),
      'Members',
      'Ties within',
      'Ties with others',
      'Density',
      'Together',
    ],
    groups.map((group, k) => [
      figure(k + 1),
      group.mostCentral === null ? '–' : plainText(group.mostCentral),
      ...group.mixes.map(mixed),
      figure(group.size),
      figure(group.within),
      figure(group.outward),
      figure(group.density),
      percent(group.together),
    ]),
    2 + attributes.length,
  );
}

const TABLE_NOTE = 'Together: in which share of the searches two members of the group are in one group, on average.';

// `Africa (12), Europe (2)`.
function mixed(mix: FoundGroup['mixes'][number]): string {
  const most = mix.length > MOST_MIXED ? mix.slice(0, MOST_MIXED - 1) : mix;
  const rest = mix.slice(most.length).reduce((sum, { members }) => sum + members, 0);
  const parts = most.map(({ name, members }) => `${plainText(name)} (${figure(members)})`);
  return [...parts, ...(rest > 0 ? [`others (${figure(rest)})`] : [])].join(', ') || '–';
}

function betweenProse({ groups, betweenCount, between }: Found): string[] {
  if (groups.length === 1 && betweenCount === 0) return [];
  const [they, their] = betweenCount === 1 ? ['it is', 'its'] : ['they are', 'their'];
  const often = `with the members of another group more than half as often as with those of ${their} own`;
  if (betweenCount === 0) return [item('Members between groups', figure(0), `In the searches nobody is ${often}.`)];
  const first = between.length < betweenCount ? ' The first of them:' : '';
  const lone = between.some(({ group }) => group === null)
    ? ['', 'A dash: in no group; how often it is alone counts in place of its own.']
    : [];
  return [
    item('Members between groups', figure(betweenCount), `In the searches ${they} ${often}.${first}`),
    '',
    markdownTable(
      ['Member', 'Group', 'Together', 'Other group', 'Together with it'],
      between.map(({ name, group, together, other, drawn }) => [
        plainText(name),
        group === null ? '–' : groupText(groups, group),
        group === null ? '–' : percent(together),
        groupText(groups, other),
        percent(drawn),
      ]),
    ),
    ...lone,
  ];
}

// Its number, and its centre where the page does not list it.
function groupText(groups: readonly FoundGroup[], number: number): string {
  const central = number > MOST_GROUPS ? groups[number - 1]!.mostCentral : null;
  return central === null ? figure(number) : `${figure(number)} (around ${plainText(central)})`;
}

const MOST_GROUPS = 10;
const MOST_MIXED = 4;
