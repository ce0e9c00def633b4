import { expect, test } from 'vitest';
import { type NewcomersOptions, newcomers } from '../../../src/metrics/evolution/newcomers.js';
import { survivalCurve } from '../../../src/metrics/evolution/survivalCurve.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { interactionsFrom } from '../../../src/records/interactions/interactionsFrom.js';
import type { Members } from '../../../src/records/interactions.js';
import { close } from '../../networks.js';

const DAY = 86_400_000;
const START = Date.UTC(2024, 0, 1);

/** `'A 5 30'`: A joined on day 5 and left on day 30; `'A'` without dates. */
function roster(...lines: string[]): Members {
  const cells = lines.map((line) => line.split(' '));
  const dates = (place: number) =>
    Float64Array.from(cells, (line) => (line[place] === undefined ? Number.NaN : START + Number(line[place]) * DAY));
  return {
    ids: cells.map(([id]) => id!),
    names: cells.map(() => ''),
    aliases: cells.map(() => []),
    joined: dates(1),
    left: dates(2),
    attributes: new Map(),
  };
}

/** `'A B 5'`: A and B on day 5. */
function log(...lines: string[]) {
  const rows = lines.map((line) => {
    const [from, to, day, kind = 'call'] = line.split(' ');
    return { from: from!, to: to!, date: new Date(START + Number(day) * DAY), kind };
  });
  return interactionsFrom(rows).interactions;
}

const MEMBERS = roster('H 0', 'F', 'E -5', 'D 20', 'C 10 14', 'B 10', 'A 10', 'L 99', 'X 9 8');
const LOG = log('H F 0', 'H A 12', 'B A 15.6', 'A D 18', 'F A 30', 'B E 31', 'C F 15', 'H D 40', 'E F 50');

test('by hand: days to a contact, to one beside the coordinator, to two', () => {
  const found = newcomers(LOG, MEMBERS, { coordinator: 'H', ties: 2 });
  expect(found.ids).toEqual(['A', 'B', 'C', 'D']);
  close(
    found.joined,
    [10, 10, 10, 20].map((day) => START + day * DAY),
  );
  // The log reaches to day 50; C left on day 14.
  close(found.observed, [40, 40, 4, 30]);
  close(found.left, [0, 0, 1, 0]);
  // A: H on day 12, B on 15, D on 18. B: A on 15, E on 31. C: on 15, the day after it left. D: A on 18, before it joined.
  close(found.toTie.days, [2, 5, Number.NaN, 0]);
  close(found.toOther.days, [5, 5, Number.NaN, 0]);
  close(found.toTies.days, [8, 21, Number.NaN, Number.NaN]);
  expect([found.toTie.count, found.toOther.count, found.toTies.count]).toEqual([3, 3, 2]);
  expect([found.beforeJoining, found.afterLeaving]).toEqual([1, 1]);
  expect(found.leftWithoutTie).toEqual(['C']);
  expect(found.withoutTie).toEqual([]);
  // F has no date, E joined before the first record, L joins after the last, X left before it joined.
  expect(found.notFollowed).toEqual({ undated: 1, earlier: 1, later: 1, leftBefore: 1 });
  expect([found.firstDay, found.lastDay]).toEqual([START, START + 50 * DAY]);
  // D at 0 of 4, A at 2 of 3, C lost at 4 of 2, B at 5 of 1.
  close(found.toTie.curve.times, [0, 2, 4, 5]);
  close(found.toTie.curve.survival, [3 / 4, 1 / 2, 1 / 2, 0]);
  expect(found.toTie.curve.median).toBe(3.5); // one half from day 2 to day 5
});

test('seen earlier, fewer have come so far; who has met the coordinator only is named', () => {
  const early = newcomers(LOG, MEMBERS, { coordinator: 'H', until: '2024-01-14' }); // up to day 12
  expect(early.ids).toEqual(['A', 'B', 'C']);
  close(early.observed, [2, 2, 2]);
  close(early.left, [0, 0, 0]); // C leaves later
  expect(early.onlyCoordinator).toEqual(['A']);
  expect(early.withoutTie).toEqual(['B', 'C']);
  expect(early.toOther.curve.median).toBeNaN();
});

test('without a coordinator everyone is a contact like others, and H is a newcomer too', () => {
  const found = newcomers(LOG, MEMBERS, { ties: 2 });
  expect(found.ids).toEqual(['A', 'B', 'C', 'D', 'H']);
  close(found.toOther.days, found.toTie.days);
  close(found.toTies.days, [5, 21, Number.NaN, 20, 12]);
  expect(found.coordinator).toBe(null);
});

test('only the kinds asked for are contacts, but the log reaches as far as its records', () => {
  const interactions = log('A B 3 mail', 'A C 5', 'B C 20 mail');
  const found = newcomers(interactions, roster('A 3', 'B 3', 'C 4'), { kinds: ['Call'], ties: 1 });
  close(found.toTie.days, [2, Number.NaN, 1]);
  close(found.observed, [17, 17, 16]);
  expect(found.withoutTie).toEqual(['B']);
});

test('property: as listed newcomer by newcomer, whatever the order of the records', () => {
  const random = randomFrom(3);
  const whole = (below: number) => Math.floor(random() * below);
  for (let round = 0; round < 60; round++) {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const joined = ids.map(() => whole(30));
    const left = joined.map((day) => (random() < 0.3 ? day + whole(30) : Infinity));
    const members = roster(...ids.map((id, k) => `${id} ${joined[k]}${left[k] === Infinity ? '' : ` ${left[k]}`}`));
    const lines = Array.from({ length: 1 + whole(40) }, () => {
      const i = whole(7);
      return [ids[i]!, ids[(i + 1 + whole(6)) % 7]!, whole(60)] as const;
    });
    const text = lines.map((line) => line.join(' '));
    const options: NewcomersOptions = { coordinator: 'a', ties: 2, from: new Date(START + 5 * DAY) };
    const found = newcomers(log(...text), members, options);
    const last = Math.max(...lines.map(([, , day]) => day));
    expect(found.ids).toEqual(ids.filter((id, k) => id !== 'a' && joined[k]! >= 5 && joined[k]! <= last));
    const days = found.ids.map((id) => {
      const k = ids.indexOf(id);
      const first = (contact: string) =>
        Math.min(
          ...lines.flatMap(([from, to, day]) =>
            ((from === id && to === contact) || (to === id && from === contact)) && day <= left[k]!
              ? [Math.max(0, day - joined[k]!)]
              : [],
          ),
        );
      const beside = ids
        .filter((other) => other !== 'a')
        .map(first)
        .sort((x, y) => x - y);
      return [Math.min(first('a'), beside[0]!), beside[0]!, beside[1]!].map((day) =>
        day === Infinity ? Number.NaN : day,
      );
    });
    [found.toTie, found.toOther, found.toTies].forEach((to, which) => {
      const expected = days.map((row) => row[which]!);
      close(to.days, expected);
      const observed = found.ids.map((id) => Math.min(last, left[ids.indexOf(id)]!) - joined[ids.indexOf(id)]!);
      const { curves } = survivalCurve(
        expected.map((day, k) => (Number.isNaN(day) ? observed[k]! : day)),
        expected.map((day) => !Number.isNaN(day)),
      );
      expect(to.curve).toEqual(curves[0]);
    });
    expect(newcomers(log(...text.reverse()), members, options)).toEqual(found);
  }
});

test('edge: nobody joined, no records', () => {
  expect(newcomers(LOG, roster('A', 'B', 'C', 'D', 'E', 'F', 'H')).ids).toEqual([]);
  const none = newcomers(interactionsFrom([]).interactions, MEMBERS);
  expect([none.ids.length, none.toTie.count, none.notFollowed.later]).toEqual([0, 0, 8]);
  expect([none.firstDay, none.toTie.curve.median]).toEqual([Number.NaN, Number.NaN]);
});

test('edge: what cannot be is named', () => {
  expect(() => newcomers(LOG, MEMBERS, { coordinator: 'Z' })).toThrow(
    '`coordinator` must be the id of a member, got "Z"',
  );
  expect(() => newcomers(LOG, MEMBERS, { ties: 0 })).toThrow('`ties` must be a whole number of at least 1, got 0');
  expect(() => newcomers(LOG, MEMBERS, { kinds: ['visit'] })).toThrow('`kinds` must name kinds that occur');
  expect(() => newcomers(LOG, MEMBERS, { from: '2024-03-01', until: '2024-02-01' })).toThrow(
    '`from` must be before `until`',
  );
  expect(() => newcomers(LOG, roster('A 3'))).toThrow('everyone who interacts must be among `members`, "H" is not');
  const undated = interactionsFrom([['A', 'B']]).interactions;
  expect(() => newcomers(undated, MEMBERS)).toThrow('the time to a contact needs a date on every record, 1 have none');
});
