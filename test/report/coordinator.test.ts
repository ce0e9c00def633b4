import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { eventDependence } from '../../src/metrics/attendance/eventDependence.js';
import { coordinatorDependence } from '../../src/metrics/durability/coordinatorDependence.js';
import { buildNetwork } from '../../src/network/buildNetwork.js';
import type { Network } from '../../src/network/network.js';
import { attendanceFrom } from '../../src/records/attendance/attendanceFrom.js';
import { readInteractions } from '../../src/records/interactions/readInteractions.js';
import { readMembers } from '../../src/records/members/readMembers.js';
import type { Dependence } from '../../src/report/coordinator.js';
import { profile } from '../../src/report/profile.js';
import { toMarkdown } from '../../src/report/toMarkdown.js';
import { B6, close, H5, network, S5 } from '../networks.js';

const page = (net: Network, coordinator: string, options = {}) => toMarkdown(profile(net, { coordinator, ...options }));

describe('the hub of H5', () => {
  const text = page(H5, 'H');

  test('every loss comes with what the loss of each other member would be', () => {
    expect(text).toContain(
      '- **Reach without it: 33 %.** The share of the pairs of other members that could still reach each other; with H it is 100 %. 67 % of it would be lost. The loss of any other member would cost nothing of the kind.',
    );
    expect(text).toContain(
      'with H it is 0.667. 50 % of it would be lost. The loss of any other member would cost nothing',
    );
    expect(text).toContain('- **More parts without it: 1.** The other members would be in 1 part more than they are.');
    expect(text).toContain('Nobody is connected through H alone. The same is so of every other member.');
  });

  test('says whose strength is with it, and the stage', () => {
    expect(text).toContain('- **Dependence on it: 50 %.**');
    expect(text).toContain('most it is of A (50 %), B (50 %), C (50 %) and D (50 %).');
    expect(text).toContain('- **Inequality of dependence (Gini): 0.**');
    expect(text).toContain('- **Stage: hub and spoke.**');
    expect(text).toContain(
      'This stage: members in the largest part 100 % (above 50 %), degree centralisation 0.667 (at least 0.500) and betweenness centralisation 0.667 (at least 0.300). Not scattered: members in the largest part 100 % (at most 50 %). Without H it would be: scattered.',
    );
  });

  test('what the numbers mean depends on the form of governance', () => {
    expect(text).toContain('depends on the form of governance, which was not declared');
    expect(page(H5, 'H', { form: 'shared' })).toContain(
      'If all 5 members had equally many ties, each would be part of 40 % of them; H is part of 67 %.',
    );
    expect(page(H5, 'H', { form: 'lead' })).toContain(
      'Declared is a lead organisation: one of the members coordinates what the network does, and that ties and ways gather in H is how this form works.',
    );
    expect(page(H5, 'H', { form: 'administrative' })).toContain(
      '33 % of their pairs can reach each other, at a compactness of 0.333 where it is 0.667 with it.',
    );
    expect(page(network('A-B'), 'A', { form: 'lead' })).toContain('there are no two other members.');
    expect(page(network('A B'), 'A', { form: 'shared' })).toContain('There are no ties yet by which to see');
    // @ts-expect-error there is no such form
    expect(() => profile(H5, { form: 'none' })).toThrow(
      "profile: `form` must be one of 'shared', 'lead', 'administrative', got \"none\"",
    );
  });
});

test('what rests on the events it hosts is told where it is given', () => {
  const rows = Object.entries({ plenary: 'ABC', steering: 'AB', walk: 'CD' }).flatMap(([event, all]) =>
    [...all].map((member) => ({ member, event, host: event === 'walk' ? 'D' : 'H' })),
  );
  const { attendance } = attendanceFrom(rows);
  const hosted = eventDependence(attendance, { hostedBy: 'H' });
  const text = page(H5, 'H', { hosted });
  // A-B, A-C and B-C there alone, C-D elsewhere; strength 3/2 + 2/2 of 3/2 + 2/2 + 2/2.
  expect(text).toContain(
    '- **Ties that rest on what it hosts: 75 %.** Of 3 events H hosts 2. 3 of the 4 pairs who met, did so there alone; the events it hosts give 71 % of all strength by Newman’s rule, also to pairs of other members. 2 members meet others there alone.',
  );
  expect(page(H5, 'H')).not.toContain('hosts');
  expect(() => profile(H5, { coordinator: 'H', hosted: 3 as never })).toThrow(
    'profile: `hosted` must be what eventDependence gives, got 3',
  );
});

test('a loss is told beside the others, whether it is the largest, one of several, or none', () => {
  expect(page(B6, 'C')).toContain(
    '60 % of it would be lost. The loss of no other member would cost more; that of D (60 %) as much.',
  );
  expect(page(B6, 'A')).toContain(
    'Nothing of it would be lost. It is otherwise with 2 other members, most with C (60 %).',
  );
  expect(page(S5, 'a')).toContain('Nothing of it would be lost. It is otherwise with h (100 %) alone.');
  const chain = network('A-B B-C C-D D-E E-F F-G');
  // Of the 15 pairs of the others B parts 5, C 8, D 9.
  expect(page(chain, 'D')).toContain(
    '60 % of it would be lost. That is more than with the loss of any other member; next is C (53 %).',
  );
  expect(page(chain, 'C')).toContain(
    '53 % of it would be lost. That is more than with the loss of 67 % of the other members; most is lost with D (60 %).',
  );
  expect(page(network('A-B B-C C-D'), 'D')).toContain('It is otherwise with 2 other members, most with B (67 %).');
});

describe('the learning network of the examples, year by year', () => {
  const networks = new Map<string, Network>();
  beforeAll(async () => {
    const text = (name: string) => readFileSync(new URL(`../../examples/data/${name}`, import.meta.url), 'utf8');
    const { members } = await readMembers(text('members.csv'), { dates: { order: 'dmy' } });
    const { interactions } = await readInteractions(text('interactions.csv'), {
      members,
      kinds: ['co-attendance', 'advice', 'co-publication', 'funding'],
      dates: { order: 'mdy', from: '2022-01-01', until: '2025-01-01' },
      duplicates: 'drop',
    });
    for (const year of [2022, 2023, 2024]) {
      const period = { from: `${year}-01-01`, until: `${year + 1}-01-01` };
      networks.set(String(year), buildNetwork(interactions, { members, ...period }));
    }
  });

  test.each(['2022', '2023', '2024'])('%s: the numbers of ORG-001 are those of searches one by one', (year) => {
    const net = networks.get(year)!;
    const h = net.members.indexOf('ORG-001');
    const d = coordinatorDependence(net, { coordinator: 'ORG-001' });
    const all = net.members.map((_, i) => ({ with: pairsOf(net, i, false), without: pairsOf(net, i, true) }));
    const own = all[h]!;
    close([d.reach.with, d.reach.without], [own.with.reach, own.without.reach]);
    close([d.compactness.with, d.compactness.without], [own.with.near, own.without.near]);
    for (const [loss, of] of [
      [d.reach, 'reach'],
      [d.compactness, 'near'],
    ] as const) {
      const losses = all.map((one) => 1 - one.without[of] / one.with[of]);
      const others = losses.filter((_, i) => i !== h);
      const same = others.filter((other) => Math.abs(other - losses[h]!) < 1e-12).length;
      const smaller = others.filter((other) => other < losses[h]! - 1e-12).length;
      close(loss.loss, losses[h]!);
      close(loss.percentile, (smaller + same / 2) / 59);
      close(loss.nextLoss, Math.max(...others), 1e-12);
    }
    const reading = profile(net, { coordinator: 'ORG-001', samples: 0 }).dependence!;
    expect(told(reading)).toEqual([
      d.reach.without,
      d.compactness.without,
      d.compactness.percentile,
      d.componentsMade.loss,
      d.dependenceGini,
    ]);
    close([reading.tieShare, reading.strengthShare, reading.mediated], [d.tieShare, d.strengthShare, d.mediated]);
  });

  test('without its secretariat it would lose more than without anyone else in 2022 and 2023, but not in 2024', () => {
    const places = ['2022', '2023', '2024'].map((year) => {
      const { compactness } = coordinatorDependence(networks.get(year)!, { coordinator: 'ORG-001' });
      return [compactness.percentile, compactness.next];
    });
    expect(places).toEqual([
      [1, 'ORG-015'],
      [1, 'ORG-050'],
      [58 / 59, 'ORG-050'],
    ]);
  });
});

function told({
  reachableWithout,
  compactnessWithout,
  compactness,
  componentsMade,
  dependence,
}: Dependence): unknown[] {
  return [reachableWithout, compactnessWithout, compactness!.percentile, componentsMade.loss, dependence.gini];
}

// Reach and nearness over the pairs without member h, which is on the way or is avoided.
function pairsOf({ members, ties }: Network, h: number, avoided: boolean): { reach: number; near: number } {
  let [reach, near] = [0, 0];
  for (let source = 0; source < members.length; source++) {
    if (source === h) continue;
    const steps = new Map([[source, 0]]);
    for (const i of steps.keys()) {
      for (const j of ties.targets.subarray(ties.offsets[i], ties.offsets[i + 1]))
        if (!steps.has(j) && !(avoided && j === h)) steps.set(j, steps.get(i)! + 1);
    }
    for (const [j, far] of steps) {
      if (j === h || far === 0) continue;
      reach += 1;
      near += 1 / far;
    }
  }
  const pairs = (members.length - 1) * (members.length - 2);
  return { reach: reach / pairs, near: near / pairs };
}
