import type { Change, ProfileComparison } from './compareProfiles.js';
import { figureText } from './figures.js';
import { figure, markdownTable, plainText } from './prose.js';
import { memberTurnoverProse, type Naming, tieTurnoverProse } from './turnoverProse.js';

export interface ComparisonMarkdownOptions {
  /** What an id is called on the page. Default: the id. */
  readonly name?: Naming;
  /** The heading of the page. Default: the titles of the two profiles. */
  readonly title?: string;
}

/**
 * Two profiles compared, as a page: who came and went, which ties ended with members who left and which between those who
 * stayed, and every figure before and after. No change is called good or bad.
 *
 * @example
 * const of = (rows, title) => profile(buildNetwork(interactionsFrom(rows).interactions), { title });
 * const page = comparisonToMarkdown(compareProfiles(of([['A', 'B']], '2023'), of([['A', 'B'], ['B', 'C']], '2024')));
 * page.split('\n')[0]; // → '# From 2023 to 2024'
 */
export function comparisonToMarkdown(
  comparison: ProfileComparison,
  { name = (id) => id, title }: ComparisonMarkdownOptions = {},
): string {
  const { members, ties, figures, dependence, withoutCoordinator } = comparison;
  const [before, after] = headings(comparison);
  const sections = [`# ${title === undefined ? `From ${before} to ${after}` : plainText(title)}`];
  if (members !== null) sections.push(section('Members who came and went', memberTurnoverProse(members, name)));
  if (ties !== null) sections.push(section('Ties that ended and ties that formed', tieTurnoverProse(ties)));
  sections.push(section('Every figure, before and after', [changesTable(figures, before, after)]));
  if (dependence !== null)
    sections.push(section('What hangs on the coordinator', [changesTable(dependence, before, after), '', LOSS_NOTE]));
  if (withoutCoordinator !== null)
    sections.push(section('Every figure without the coordinator', [changesTable(withoutCoordinator, before, after)]));
  sections.push(
    'A dash stands where a figure is not defined. Density and the figures of ways depend on how many members there are, and all figures on how long ties were counted: compare windows of one length.',
  );
  return `${sections.join('\n\n')}\n`;
}

const LOSS_NOTE =
  'Reach and compactness are of the pairs of the other members, with it and without. Of members whose loss would cost as much, half are counted.';

// Two profiles with one title are told apart by their order.
function headings({ before, after }: ProfileComparison): readonly [string, string] {
  return before === after ? ['Before', 'After'] : [plainText(before), plainText(after)];
}

function section(heading: string, lines: readonly string[]): string {
  return [`## ${heading}`, '', ...lines].join('\n');
}

function changesTable(changes: readonly Change[], before: string, after: string): string {
  return markdownTable(
    ['', before, after, 'Change'],
    changes.map((change) => [
      change.name,
      figureText({ ...change, value: change.before }),
      figureText({ ...change, value: change.after }),
      changeText(change),
    ]),
  );
}

/** A change with its sign; a share in percentage points. */
export function changeText({ change, isShare }: Pick<Change, 'change' | 'isShare'>): string {
  if (Number.isNaN(change)) return '–';
  const text = isShare ? `${String(Math.round(change * 1000) / 10).replace('-', '−')} points` : figure(change);
  return change > 0 ? `+${text}` : text;
}
