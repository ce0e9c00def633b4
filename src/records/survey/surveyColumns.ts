import { shown } from '../../numeric/check.js';
import { tidied } from '../cells/spelling.js';
import type { MemberFinder } from '../members/resolve.js';
import { RecordError } from '../recordError.js';
import { chosenPlace, columnsRead, type Places } from '../table/headings.js';
import { type PartnerColumn, partnerColumns, type SurveyRole, surveyPlaces } from './surveyHeadings.js';
import type { SurveyOptions } from './surveyOptions.js';
import { ScaleReader } from './surveyScale.js';

/** A scale and the column it is read from; −1 in a grid, where it is read from all, and where rows are nominations. */
interface ScaleColumn {
  readonly reader: ScaleReader;
  readonly place: number;
}

/** What is read from which column. */
export interface SurveyColumns {
  readonly layout: 'pairs' | 'grid';
  readonly places: Places<SurveyRole>;
  readonly scales: readonly ScaleColumn[];
  /** The columns of a grid; none in pairs. */
  readonly partners: readonly PartnerColumn[];
  /** The heading of each, as the ledger tells it, and those that are not read. */
  readonly read: { readonly [role: string]: string };
  readonly ignored: readonly string[];
}

/** The scales asked for, before there are columns; a wrong one is named even where there is nothing to read. */
export function scalesAsked(who: string, { scales, numbers }: SurveyOptions): ScaleColumn[] {
  const asked = Object.entries(scales ?? {});
  for (const of of [scales ?? {}, ...asked.map(([, scale]) => scale)])
    if (typeof of !== 'object' || of === null || Array.isArray(of))
      throw new RangeError(`${who}: \`scales\` must be options of each scale by its name, got ${shown(of)}`);
  return asked.map(([name, scale]) => ({ reader: new ScaleReader(who, name, scale, numbers?.decimal), place: -1 }));
}

/** Finds by the headings what is read from which column. */
export function surveyColumns(
  who: string,
  headings: readonly string[],
  options: SurveyOptions,
  finder: MemberFinder,
  line: number,
): SurveyColumns {
  const { file = 'survey' } = options;
  const { layout, places } = surveyPlaces(headings, options, file, line);
  const grid = layout === 'grid';
  const scales = grid ? [gridScale(who, options, line)] : pairScales(who, headings, options, places, line);
  const partners = grid ? partnerColumns(headings, places, finder, file, line) : [];
  const taken = new Set([...Object.values(places), ...[...scales, ...partners].map(({ place }) => place)]);
  return {
    layout,
    places,
    scales,
    partners,
    read: Object.fromEntries([
      ...Object.entries(columnsRead(places, headings)),
      ...(grid ? [['partner', span(partners.map(({ place }) => headings[place]!))]] : []),
      ...scales.flatMap(({ reader, place }) => (place < 0 ? [] : [[reader.name, headings[place]!]])),
    ]),
    ignored: headings.filter((_, place) => !taken.has(place)),
  };
}

function pairScales(
  who: string,
  headings: readonly string[],
  options: SurveyOptions,
  places: Places<SurveyRole>,
  line: number,
): ScaleColumn[] {
  const { file = 'survey', scales, numbers } = options;
  const taken = Object.values(places);
  if (scales === undefined) {
    const found = named(headings).flatMap((name, place) =>
      taken.includes(place) || name === '' ? [] : [{ reader: new ScaleReader(who, name, {}, numbers?.decimal), place }],
    );
    return found.length > 0 ? found : [{ reader: new ScaleReader(who, 'named', {}, undefined), place: -1 }];
  }
  return Object.entries(scales).map(([name, scale]) => {
    const place = chosenPlace(headings, scale.column ?? name, `scales.${name}`, file, line);
    if (!taken.includes(place)) return { reader: new ScaleReader(who, name, scale, numbers?.decimal), place };
    throw new RecordError(
      file,
      line,
      `\`scales.${name}\` must be a column that is not read yet, ${shown(headings[place])} is`,
    );
  });
}

function gridScale(who: string, { file = 'survey', scales, numbers }: SurveyOptions, line: number): ScaleColumn {
  const [first, ...more] = Object.entries(scales ?? { answer: {} });
  if (first !== undefined && more.length === 0 && first[1].column === undefined)
    return { reader: new ScaleReader(who, first[0], first[1], numbers?.decimal), place: -1 };
  throw new RecordError(
    file,
    line,
    'a grid must have one scale, without a `column`; several scales go in a table with a row per respondent and partner',
  );
}

// The headings, with `x (2)` for the second that is called x; a column without one is no scale.
function named(headings: readonly string[]): string[] {
  const names = new Set<string>();
  return headings.map((heading) => {
    let name = tidied(heading);
    for (let count = 2; name !== '' && names.has(name); count++) name = `${tidied(heading)} (${count})`;
    names.add(name);
    return name;
  });
}

function span(headings: readonly string[]): string {
  return headings.length === 1 ? headings[0]! : `${headings[0]!} … ${headings.at(-1)!}`;
}
