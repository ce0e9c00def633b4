import { describe, expect, test } from 'vitest';
import * as t from '../../src/index.js';
import { B6, close, D5, W4 } from '../networks.js';

// As in workedNumbers.test.ts: the numbers of communities, mixing and cores on the small networks, by hand or to six digits.
const SIX = 1e-6;

describe('two triangles joined by a tie, B6, and its halves', () => {
  test('modularity, coverage, performance and conductance', () => {
    close(t.modularity(B6, 'group'), 2 * (3 / 7 - 1 / 4));
    close(t.modularity(B6, 'group'), 0.357143, SIX);
    close(t.coverage(B6, 'group'), 6 / 7);
    close(t.partitionPerformance(B6, 'group'), 14 / 15);
    close(t.conductance(B6, 'group').values, [1 / 7, 1 / 7]);
  });

  test('the map equation, without jumps and with', () => {
    const one = B6.members.map(() => 'all');
    close(t.mapEquation(B6, 'group'), 2.320731, SIX);
    close(t.mapEquation(B6, one), 2.556657, SIX);
    close(t.mapEquation(B6, 'group', { teleportation: 'recorded' }), 2.517873, SIX);
    expect([...t.infomap(B6).labels]).toEqual([0, 0, 0, 1, 1, 1]);
  });

  test('assortativity by half and by place from 1 to 6', () => {
    close(t.assortativity(B6, 'group'), 0.714286, SIX);
    close(t.numericAssortativity(B6, [1, 2, 3, 4, 5, 6]), 0.633803, SIX);
  });

  test('homophily by either baseline', () => {
    const indices = (baseline: 'members' | 'others') =>
      t.homophily(B6, 'group', { baseline }).groups.map(({ index }) => index);
    close(indices('members'), [0.714286, 0.714286], SIX);
    close(indices('others'), [0.761905, 0.761905], SIX);
  });

  test('the best core by each ideal of the ties between core and periphery', () => {
    const best = (between: 'none' | 'all' | 'ignored') => t.corePeriphery(B6, { method: 'borgattiEverett', between });
    const names = ({ core }: t.CorePeriphery) => Array.from(core, (i) => B6.members[i]).join('');
    close([best('none').fit, best('ignored').fit, best('all').fit], [0.534522, 0.471405, 0.25], SIX);
    expect(['ABC', 'DEF']).toContain(names(best('none')));
    expect(names(best('ignored'))).toBe('CD');
    expect([best('none').unique, best('ignored').unique, best('all').unique]).toEqual([false, true, false]);
  });
});

test('W4: modularity by strength, at half the resolution and without strengths; assortativity by strength', () => {
  const pairs = 'group';
  close(t.modularity(W4, pairs), 0.099174, SIX);
  close(t.modularity(W4, pairs, { resolution: 0.5 }), 0.367769, SIX);
  close(t.modularity(W4, pairs, { strengths: false }), 0);
  close(t.assortativity(W4, pairs, { strengths: true }), 0.214286, SIX);
});

test('D5: modularity with its directions and without', () => {
  const parts = ['ABC', 'ABC', 'ABC', 'DE', 'DE'];
  close(t.modularity(D5, parts), 1 / 9);
  // A-B and B-A are one tie.
  close(t.modularity(t.undirected(D5), parts, { strengths: false }), 0.08);
});

test('two partitions of six members', () => {
  const found = t.comparePartitions([...'000111'], [...'001122']);
  close([...found.entropies, found.mutualInformation], [Math.log(2), Math.log(3), 0.462098], SIX);
  const { arithmetic, geometric, max } = found.normalizedMutualInformation;
  close([arithmetic, geometric, max], [0.515804, 0.529541, 0.42062], SIX);
  close(found.variationOfInformation, 0.867563, SIX);
  close(found.variationOfInformation / Math.LN2, 1.251629, SIX);
  close([found.rand, found.adjustedRand], [2 / 3, 0.242424], SIX);
  close(found.expectedMutualInformation, 0.277259, SIX);
  const adjusted = found.adjustedMutualInformation;
  close([adjusted.arithmetic, adjusted.max], [0.298792, 0.225042], SIX);
  expect(found.splitJoin.distance).toBe(3);
});

test('a self-tie is set aside before there is a modularity, which with it would be −0.055556', () => {
  const { interactions } = t.interactionsFrom([
    ['1', '1'],
    ['1', '2'],
    ['2', '3'],
  ]);
  close(t.modularity(t.buildNetwork(interactions), ['a', 'a', 'b']), 1 / 2 - (3 / 4) ** 2 - (1 / 4) ** 2);
});
