import type { MemberTurnover } from '../metrics/evolution/memberTurnover.js';
import type { TieTurnover } from '../metrics/evolution/tieTurnover.js';
import { counted, figure, item, listed, percent, plainText } from './prose.js';

/** What names stand for ids on a page. */
export type Naming = (id: string) => string;

/** Who came, went and stayed, in words. */
export function memberTurnoverProse(turnover: MemberTurnover, name: Naming): string[] {
  const { joined, left, stayed, silent, revived, returned, retention } = turnover;
  const before = left.length + stayed.length;
  const named = (ids: readonly string[]): string =>
    ids.length === 0 ? '' : ` ${listed(ids.map((id) => plainText(name(id))))}.`;
  const of = (count: number, what: string): string => `${figure(count)} ${what}`;
  const back =
    returned.length === 0 ? '' : ` ${of(returned.length, 'of these and of the joined had been there earlier.')}`;
  return [
    item(
      'Members who stayed',
      percent(retention),
      before === 0 ? 'There was nobody before.' : `Of ${counted(before, 'member')}, ${figure(stayed.length)} stayed.`,
    ),
    item('Left', figure(left.length), `They are members no more.${named(left)}`),
    item('Joined', figure(joined.length), `They were no members before.${named(joined)}`),
    item('Fell silent', figure(silent.length), `They are members still, had ties, and have none now.${named(silent)}`),
    item(
      'Found contacts again',
      figure(revived.length),
      `They were members without a tie, and have one now.${named(revived)}${back}`,
    ),
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
      `${figure(lostWithLeavers)} since a member left; ${figure(stayers.dissolved)} between members who are both still there.`,
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
