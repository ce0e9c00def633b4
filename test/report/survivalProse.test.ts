import { expect, test } from 'vitest';
import { tieSurvival } from '../../src/metrics/evolution/tieSurvival.js';
import { tieSurvivalProse } from '../../src/report/survivalProse.js';
import { B6, network } from '../networks.js';

// As in the test of tieSurvival: C-D ends after one window and comes back, C-E ends after two, F leaves with E-F.
const WINDOWS = [
  network('A-B C D E F G'),
  network('A-B C-D C-E D-E E-F G'),
  network('A-B C-E D-E B-G'),
  network('A-B C-D D-E B-G'),
];

test('what was followed, how long half of each kind lasted, and the shares left', () => {
  const page = tieSurvivalProse(tieSurvival(WINDOWS)).join('\n');
  expect(page).toContain('6 ties began over 4 windows and could be followed: 2 ended while both members were there');
  expect(page).toContain('1 was lost from sight because a member left (which is no ending)');
  expect(page).toContain('Left out: 1 tie of the first window, of which nobody can say when it began.');
  expect(page).toContain('had no contact in common when they began (3) none ended; the longest was seen for 1 window.');
  expect(page).toContain('had a contact in common when they began (3) had ended after 2 windows (95 % limits: 1 to no');
  expect(page).toContain('| embedded | 1 | 3 | 1 | 67 % | 30 % to 100 % |');
  expect(page).toContain('(log-rank test)');
});

test('groups of one’s own, and ties that outlast what can be seen', () => {
  const windows = [network('A B C D'), network('A-B B-C C-D'), network('A-B B-C C D'), network('A-B B-C C D')];
  const page = tieSurvivalProse(tieSurvival(windows, { groups: () => Array(6).fill('a|b') })).join('\n');
  expect(page).toContain(
    'More than half of the ties of a\\|b (3) last longer than can be seen: 67 % were left after 2 windows.',
  );
  expect(page).not.toContain('log-rank');
});

test('edge: nothing began', () => {
  expect(tieSurvivalProse(tieSurvival([B6, B6]))).toEqual([
    'No tie began over 2 windows.',
    'Left out: 7 ties of the first window, of which nobody can say when they began.',
    'So nothing can be said yet of how long ties last.',
  ]);
  expect(tieSurvivalProse(tieSurvival([]))[0]).toBe('No tie began over 0 windows.');
  const last = tieSurvivalProse(tieSurvival([network('A B'), network('A-B')])).join('\n');
  expect(last).toContain('(1) none could be followed into a next window.');
});
