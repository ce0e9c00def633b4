import type { MemberTurnover } from '../metrics/evolution/memberTurnover.js';
import type { TieTurnover } from '../metrics/evolution/tieTurnover.js';
import { counted, figure, item, listed, percent, plainText } from './prose.js';

/** What names stand for ids on a page. */
export type Naming = (id: string) => string;

/** Who came, went and stayed, in words. */
export function memberTurnoverProse(turnover: MemberTurnover, name: Naming): string[] {
  const { joined, left, stayed, silent, revived, returned, retention } = turnover;
  const before = left.length + stayed.length;
  const line = (what: string, ids: readonly string[], none: string, some: string): string =>
    item(
      what,
      figure(ids.length),
      ids.length === 0 ? none : `${some} ${listed(ids.map((id) => plainText(name(id))))}.`,
    );
  return [
    item(
      'Members who stayed',
      percent(retention),
      before === 0 ? 'There was nobody before.' : `Of ${counted(before, 'member')}, ${figure(stayed.length)} stayed.`,
    ),
    line('Left', left, 'Nobody who was a member is none now.', 'They are members no more:'),
    line('Joined', joined, 'Nobody is a member who was none before.', 'They were no members before:'),
    line(
      'Fell silent',
      silent,
      'Nobody who stayed lost all ties.',
      'They are members still, had ties, and have none now:',
    ),
    line(
      'Found contacts again',
      revived,
      'Nobody who stayed had been without a tie and has one now.',
      'They were members without a tie, and have one now:',
    ),
    ...(returned.length === 0
      ? []
      : [
          line(
            'Back from earlier',
            returned,
            '',
            'Of those who joined or found contacts again, they had been there, or had ties, earlier:',
          ),
        ]),
  ];
}

/** Which ties formed and ended, and how much of it comes of members who came and went, in words. */
export function tieTurnoverProse(turnover: TieTurnover): string[] {
  const { before, after, persisted, dissolved, formed, lostWithLeavers, broughtByJoiners, amongStayers } = turnover;
  const stayers = amongStayers;
  return [
    item(
      'Ties that lasted',
      percent(turnover.persistence),
      before === 0
        ? 'There were no ties before.'
        : `Of ${counted(before, 'tie')}, ${figure(persisted)} are there again.`,
    ),
    item(
      'Ties that ended',
      figure(dissolved),
      `${figure(lostWithLeavers)} as a member left; ${figure(stayers.dissolved)} between members who are both still there.`,
    ),
    item(
      'New ties',
      figure(formed),
      `${figure(broughtByJoiners)} with someone who joined; ${figure(stayers.formed)} between members who were both there before. All in all there are ${counted(after, 'tie')} now.`,
    ),
    item(
      'Ties that lasted among those who stayed',
      percent(stayers.persistence),
      stayers.before === 0
        ? 'They had no ties before.'
        : `Of ${counted(stayers.before, 'tie')} between members who could have kept them, ${figure(stayers.persisted)} are there again. Of the ties between them in either, ${percent(stayers.jaccard)} are in both (Jaccard).`,
    ),
  ];
}
