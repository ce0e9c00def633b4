import { expect, test } from 'vitest';
import { reachEfficiency } from '../../../src/metrics/centrality/reachEfficiency.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, close, EDGE_CASES, matrix, network, path, randomNetwork, S5 } from '../../networks.js';

const second = { method: 'secondContacts' } as const;
const { NaN: none } = Number;

test('who is reached for each contact kept', () => {
  // Two contacts and one beyond them; three contacts and the two beyond D.
  close(reachEfficiency(B6), [3 / 2, 3 / 2, 5 / 3, 5 / 3, 3 / 2, 3 / 2]);
  close(reachEfficiency(S5), [4 / 1, 4 / 1, 4 / 1, 4 / 1, 4 / 4]);
  close(reachEfficiency(path(5), { steps: 1 }), [1, 1, 1, 1, 1]);
  close(reachEfficiency(path(5), { steps: 3 }), [3 / 1, 4 / 2, 4 / 2, 4 / 2, 3 / 1]);
});

test('set against what the contacts could lead to', () => {
  // The contacts of A have 2 and 3 contacts, those of C 2, 2 and 3.
  close(reachEfficiency(B6, second), [3 / 5, 3 / 5, 5 / 7, 5 / 7, 3 / 5, 3 / 5]);
  close(reachEfficiency(S5, second), [1, 1, 1, 1, 1]);
});

test('along directions the contacts of contacts are those reached from them', () => {
  // A reaches B and C, and from them D twice and A, who does not count.
  const net = network('A>B A>C B>A B>D C>D');
  close(reachEfficiency(net), [3 / 2, 3 / 2, 1 / 1, none]);
  close(reachEfficiency(net, second), [3 / (2 + 2), 3 / (2 + 1), 1 / 1, none]);
  // Against them D reaches B and C, and from both A.
  close(reachEfficiency(net, { direction: 'in' }), [1 / 1, 1 / 1, 2 / 1, 3 / 2]);
  close(reachEfficiency(net, { ...second, direction: 'in' }), [1, 1, 2 / (1 + 1), 3 / (2 + 2)]);
});

test('property: agrees with sets of contacts on small random networks', () => {
  const random = randomFrom(24);
  for (let round = 0; round < 40; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 14), 0.2, { directed: round % 2 === 1 });
    const contacts = matrix(net).map((row) => row.flatMap((tie, j) => (tie > 0 ? [j] : [])));
    const beyond = contacts.map((row, i) => row.flatMap((j) => contacts[j]!.filter((to) => to !== i)));
    const within = contacts.map((row, i) => new Set([...row, ...beyond[i]!]).size);
    close(
      reachEfficiency(net),
      within.map((count, i) => count / contacts[i]!.length),
    );
    close(
      reachEfficiency(net, second),
      within.map((count, i) => count / (contacts[i]!.length + beyond[i]!.length)),
    );
  }
});

test('property: a member added without ties changes nobody else', () => {
  for (const method of ['contacts', 'secondContacts'] as const)
    expect([...reachEfficiency(B6G, { method })]).toEqual([...reachEfficiency(B6, { method }), none]);
});

test('edge: NaN without contacts', () => {
  for (const [, net] of EDGE_CASES) expect(reachEfficiency(net)).toHaveLength(net.members.length);
  close(reachEfficiency(network('A B')), [none, none]);
  close(reachEfficiency(network('A>B'), second), [1, none]);
});

test('edge: a wrong option is named', () => {
  expect(() => reachEfficiency(B6, { steps: 0 })).toThrow(
    'reachEfficiency: `steps` must be a whole number of at least 1, got 0',
  );
  // @ts-expect-error a method there is none of
  expect(() => reachEfficiency(B6, { method: 'kumu' })).toThrow(
    "reachEfficiency: `method` must be one of 'contacts', 'secondContacts', got \"kumu\"",
  );
  // @ts-expect-error a direction there is none of
  expect(() => reachEfficiency(B6, { direction: 'up' })).toThrow('reachEfficiency: `direction` must be one of');
});
