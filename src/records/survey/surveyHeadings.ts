import { shown } from '../../numeric/check.js';
import type { Members } from '../interactions.js';
import type { MemberFinder } from '../members/resolve.js';
import { RecordError } from '../recordError.js';
import { type ColumnChoice, findColumns, listed, noColumn, type Places } from '../table/headings.js';

/** What a column of a survey can say beside its scales. */
export type SurveyRole = 'respondent' | 'partner' | 'time';

const USUAL: { readonly [R in SurveyRole]: readonly string[] } = {
  respondent: words(
    'respondent respondentid respondentname respondentcode respondentorganisation respondentorganization yourname',
    'yourorganisation yourorganization ego egoid rater source from sender nominator namer answeredby reporter participant',
    'participantid member memberid person personid id code name who organisation organization',
  ),
  partner: words(
    'partner partnerid partnername partnercode partnerorganisation partnerorganization alter alterid ratee target to receiver nominee named nominated nomination',
    'contact colleague whom otherorganisation otherorganization othermember aboutwhom about',
  ),
  time: words(
    'timestamp date datetime submitted submittedon submittedat submitdate completed completedon completedat',
    'recordeddate responsedate dateofresponse answeredon answeredat enddate',
  ),
};

function words(...lines: string[]): string[] {
  return lines.join(' ').split(' ');
}

/** What was said of how a survey is laid out. */
interface SurveyShape {
  readonly layout?: 'pairs' | 'grid';
  readonly members?: Members;
  readonly columns?: { readonly [R in SurveyRole]?: ColumnChoice };
}

/** Where the columns of a survey are. */
interface SurveyPlaces {
  readonly layout: 'pairs' | 'grid';
  readonly places: Places<SurveyRole>;
}

/** A column of a grid with the member it is about, by the finder's number. */
export interface PartnerColumn {
  readonly place: number;
  readonly member: number;
}

/** Finds the respondent, the partner and the date among the headings, and says by them which layout it is. */
export function surveyPlaces(
  headings: readonly string[],
  { layout, members, columns = {} }: SurveyShape,
  file: string,
  line: number,
): SurveyPlaces {
  const choice = layout === 'grid' ? { ...columns, partner: null } : columns;
  let places = findColumns(headings, USUAL, choice, file, line);
  // A grid often has nothing in its corner.
  const corner = places.partner < 0 && places.respondent < 0 && headings[0] === '' && places.time !== 0;
  if (corner && columns.respondent === undefined) places = { ...places, respondent: 0 };
  if (places.respondent < 0) throw noColumn(headings, '`respondent`', file, line);
  if (layout === 'pairs' && places.partner < 0) throw noColumn(headings, '`partner`', file, line);
  // Without a roster any table would do for a grid, of members called Date and Comment.
  if (places.partner < 0 && layout === undefined && members === undefined && !corner)
    throw new RecordError(
      file,
      line,
      `no column for \`partner\` was recognised (name it with \`columns\`); a grid, with a column per partner, is read with its roster (\`members\`) or \`layout: 'grid'\`; ${listed(headings)}`,
    );
  return { layout: places.partner < 0 ? 'grid' : 'pairs', places };
}

/** The columns of a grid that are about a member, each about another one. */
export function partnerColumns(
  headings: readonly string[],
  { respondent, time }: Places<SurveyRole>,
  finder: MemberFinder,
  file: string,
  line: number,
): PartnerColumn[] {
  const columns: PartnerColumn[] = [];
  const first = new Map<number, string>();
  headings.forEach((heading, place) => {
    if (place === respondent || place === time) return;
    const { member, fault } = finder.find(heading);
    if (fault === 'ambiguous-member')
      throw new RecordError(file, line, `a partner must be one member of the roster, ${shown(heading)} may be several`);
    if (fault !== null) return;
    const before = first.get(member);
    if (before !== undefined)
      throw new RecordError(
        file,
        line,
        `a grid must have one column about a partner, ${shown(before)} and ${shown(heading)} are the same member`,
      );
    first.set(member, heading);
    columns.push({ place, member });
  });
  if (columns.length > 0) return columns;
  throw new RecordError(
    file,
    line,
    `no column for \`partner\` was recognised (name it with \`columns\`), nor one headed by a member, as a grid has them for one scale; several scales go in a table with a row per respondent and partner; ${listed(headings)}`,
  );
}
