import { expect, test } from 'vitest';
import { without } from '../../../src/index.js';
import { memberTurnover } from '../../../src/metrics/evolution/memberTurnover.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, EDGE_CASES, matrix, network, randomNetwork } from '../../networks.js';

// The second of the two waves of measures.md 3.8: E leaves, G joins.
const E2 = network('A-B A-C C-D D-G F-G');

test('who joined, left and stayed, with the shares', () => {
  const { joined, left, stayed, retention, leaveRate, joinRate, jaccard } = memberTurnover(B6, E2);
  expect({ joined, left, stayed }).toEqual({ joined: ['G'], left: ['E'], stayed: ['A', 'B', 'C', 'D', 'F'] });
  close([retention, leaveRate, joinRate, jaccard], [5 / 6, 1 / 6, 1 / 6, 5 / 7]);
});

test('to leave the roster is not to fall silent', () => {
  // B loses its ties and stays, C leaves; D had none and finds some; E has none in either.
  const turnover = memberTurnover(network('A-B A-C D E'), network('A-D B E'));
  expect(turnover.left).toEqual(['C']);
  expect(turnover.silent).toEqual(['B']);
  expect(turnover.revived).toEqual(['D']);
  expect([turnover.activeInBoth, turnover.quietInBoth]).toEqual([1, 1]);
  close(turnover.silenceRate, 1 / 2); // of A and B
  close(turnover.retention, 4 / 5);
  // With ties before: A, B, C; after: A, D.
  close(Object.values(turnover.amongTied), [1 / 3, 2 / 3, 1 / 2, 1 / 4]);
});

test('those who come back are told from those who are new', () => {
  const before = network('A-B C D');
  const after = network('A-C B-D E-F');
  expect(memberTurnover(before, after).returned).toEqual([]);
  // E was a member without ties, which is enough for one who joined; D was one, which is not enough for one who stayed.
  const earlier = [network('A-C'), { network: network('E D') }];
  expect(memberTurnover(before, after, { earlier }).returned).toEqual(['C', 'E']);
  function* lazily() {
    yield* earlier;
  }
  expect(memberTurnover(before, after, { earlier: lazily() }).returned).toEqual(['C', 'E']);
});

test('a tie in either direction is one', () => {
  const turnover = memberTurnover(network('A>B C'), network('C>A B'));
  expect([turnover.silent, turnover.revived, turnover.activeInBoth]).toEqual([['B'], ['C'], 1]);
});

test('property: agrees with sets of names on small random networks', () => {
  const random = randomFrom(5);
  for (let round = 0; round < 60; round++) {
    const [before, after] = [0, 1].map(() => {
      const all = randomNetwork(random, 1 + Math.floor(random() * 12), 0.12, { directed: round % 2 === 1 });
      return without(
        all,
        all.members.filter(() => random() < 0.3),
      );
    }) as [typeof B6, typeof B6]; // two of them
    const tied = (net: typeof B6) => {
      const ties = matrix(net);
      return new Set(net.members.filter((_, i) => net.members.some((_, j) => ties[i]![j]! + ties[j]![i]! > 0)));
    };
    const [a, b] = [tied(before), tied(after)];
    const turnover = memberTurnover(before, after);
    const both = before.members.filter((id) => after.members.includes(id));
    expect(turnover.joined).toEqual(after.members.filter((id) => !before.members.includes(id)));
    expect(turnover.left).toEqual(before.members.filter((id) => !after.members.includes(id)));
    expect(turnover.silent).toEqual(both.filter((id) => a.has(id) && !b.has(id)));
    expect(turnover.revived).toEqual(both.filter((id) => !a.has(id) && b.has(id)));
    expect(turnover.quietInBoth).toBe(both.filter((id) => !a.has(id) && !b.has(id)).length);
    close(turnover.amongTied.retention, both.filter((id) => a.has(id) && b.has(id)).length / a.size);
  }
});

test('edge: NaN where there is nobody to divide by', () => {
  const empty = network('');
  const { retention, leaveRate, joinRate, jaccard, silenceRate } = memberTurnover(empty, empty);
  close([retention, leaveRate, joinRate, jaccard, silenceRate], new Array(5).fill(Number.NaN));
  close(memberTurnover(empty, B6).joinRate, 1);
  close(memberTurnover(B6, empty).retention, 0);
  for (const [, net] of EDGE_CASES) expect(memberTurnover(net, net).stayed).toEqual(net.members);
});

test('edge: what is no sequence is named', () => {
  // @ts-expect-error a network by itself
  expect(() => memberTurnover(B6, B6, { earlier: B6 })).toThrow(
    'memberTurnover: what is measured must be a sequence of networks or windows, got an object',
  );
});
