import { expect, test } from 'vitest';
import { leiden, type Network } from '../../../src/index.js';
import { type CommunityTracks, trackCommunities } from '../../../src/metrics/evolution/trackCommunities.js';
import { randomFrom, shuffle } from '../../../src/numeric/random.js';
import { B6, EDGE_CASES, network, randomNetwork } from '../../networks.js';

/** Communities of windows as written: `'ABC DE'` has two, and a member after a dash is on the roster and in none. */
function track(windows: readonly string[], options: object = {}): CommunityTracks {
  const labels = new Map<Network, string[]>();
  const sequence = windows.map((line) => {
    const groups = line.split(' ').filter(Boolean);
    const net = network(groups.join('').replaceAll('-', '').split('').join(' '));
    const of = (id: string) => groups.find((group) => group.includes(id))!;
    labels.set(
      net,
      net.members.map((id) => (of(id).startsWith('-') ? '' : of(id))),
    );
    return net;
  });
  return trackCommunities(sequence, { find: (net: Network) => ({ labels: labels.get(net)! }), ...options });
}

const told = ({ events }: CommunityTracks) =>
  events.map(
    ({ window, kind, before, after }) =>
      `${window} ${kind} ${before.map(({ id }) => id).join('+')}>${after.map(({ id }) => id).join('+')}`,
  );

test('a group that grows, shrinks and continues keeps its number', () => {
  const tracks = track(['ABC DEF', 'ABCG DE -F', 'ABCG DE']);
  expect(told(tracks)).toEqual(['1 growth 0>0', '1 shrinkage 1>1', '2 continuation 0>0', '2 continuation 1>1']);
  expect(tracks.events[1]).toEqual({
    kind: 'shrinkage',
    window: 1,
    before: [{ id: 1, size: 3 }],
    after: [{ id: 1, size: 2 }],
    jaccard: [2 / 3],
    stayers: 3, // F is still on the roster
  });
  expect(tracks.timelines).toEqual([
    { id: 0, first: 0, last: 2, sizes: [3, 4, 4], began: 'first', splitFrom: null, ended: 'last', mergedInto: null },
    { id: 1, first: 0, last: 2, sizes: [3, 2, 2], began: 'first', splitFrom: null, ended: 'last', mergedInto: null },
  ]);
});

test('members who leave or join do not make a group look like another', () => {
  // Four of six leave and six come: of those in both, A and B, all are in both communities.
  const { events } = track(['ABCDEF', 'ABGHIJKL']);
  expect(events.map(({ kind, jaccard, stayers }) => [kind, jaccard, stayers])).toEqual([['growth', [1], 2]]);
});

test('a group splits: the larger part goes on, the other begins', () => {
  const tracks = track(['ABCDE', 'ABC DE']);
  expect(told(tracks)).toEqual(['1 split 0>0+1']);
  expect(tracks.events[0]!.jaccard).toEqual([3 / 5, 2 / 5]);
  expect(tracks.events[0]!.stayers).toBe(5);
  expect(tracks.timelines[1]).toMatchObject({ first: 1, began: 'split', splitFrom: 0, ended: 'last' });
  expect(tracks.windows[1]).toEqual([
    { id: 0, members: ['A', 'B', 'C'], size: 3, from: [{ id: 0, shared: 3, jaccard: 3 / 5 }] },
    { id: 1, members: ['D', 'E'], size: 2, from: [{ id: 0, shared: 2, jaccard: 2 / 5 }] },
  ]);
});

test('groups merge: the one that makes up most goes on, the other ends in it', () => {
  const tracks = track(['ABC DE', 'ABCDE', 'ABCDE']);
  expect(told(tracks)).toEqual(['1 merge 0+1>0', '2 continuation 0>0']);
  expect(tracks.timelines[1]).toMatchObject({ first: 0, last: 0, sizes: [2], ended: 'merge', mergedInto: 0 });
});

test('a group may split and a part of it merge with another', () => {
  // ABCD / EF → AB / CDEF: each of the links is at least 2/6.
  const tracks = track(['ABCD EF', 'CDEF AB']);
  expect(told(tracks)).toEqual(['1 split 0>1+0', '1 merge 0+1>1']);
  expect(tracks.events.map(({ stayers }) => stayers)).toEqual([6, 6]);
});

test('birth and death, with the best match that was too little', () => {
  const tracks = track(['ABCDE FGH XY', 'AF BCDE G H IJ'], { threshold: 0.5 });
  // ABCDE → BCDE 4/5; AF has 1/6 of ABCDE and 1/4 of FGH; X and Y are gone, I and J are new.
  expect(told(tracks)).toEqual(['1 death 1>', '1 death 2>', '1 shrinkage 0>0', '1 birth >3', '1 birth >4']);
  const [deathOfFGH, deathOfXY, , birthOfAF, birthOfIJ] = tracks.events;
  expect([deathOfFGH!.jaccard, deathOfFGH!.stayers]).toEqual([[1 / 4], 3]);
  expect([deathOfXY!.jaccard, deathOfXY!.stayers]).toEqual([[Number.NaN], 0]);
  expect([birthOfAF!.jaccard, birthOfIJ!.jaccard]).toEqual([[1 / 4], [Number.NaN]]);
  expect(tracks.timelines.map(({ began, ended }) => `${began} ${ended}`)).toEqual([
    'first last',
    'first death',
    'first death',
    'birth last',
    'birth last',
  ]);
});

test('what is missing in one window is born anew', () => {
  const tracks = track(['AB CD', 'AB -CD', 'AB CD']);
  expect(told(tracks)).toEqual(['1 death 1>', '1 continuation 0>0', '2 continuation 0>0', '2 birth >2']);
});

test('the threshold is the least that counts', () => {
  // 3 shared of 10 in either: exactly 0.3.
  expect(told(track(['ABCDEF -GHIJ', 'DEFGHIJ -ABC']))).toEqual(['1 growth 0>0']);
  expect(told(track(['ABCDEF -GHIJ', 'DEFGHIJ -ABC'], { threshold: 0.31 }))).toEqual(['1 death 0>', '1 birth >1']);
});

test('members alone are no communities unless asked for', () => {
  expect(track(['ABC D', 'ABC D']).windows[0]).toHaveLength(1);
  expect(told(track(['ABC D', 'ABC D'], { smallest: 1 }))).toEqual(['1 continuation 0>0', '1 continuation 1>1']);
  expect(track(['ABC DE', 'ABC DE'], { smallest: 3 }).windows[1]).toHaveLength(1);
});

test('communities are found by Leiden where nothing is said, and windows are taken as networks are', () => {
  const later = network('A-B A-C B-C D-E D-F E-F C-D G-A G-B');
  const tracks = trackCommunities([B6, { network: later }]);
  expect(told(tracks)).toEqual(['1 growth 0>0', '1 continuation 1>1']);
  expect(tracks.windows[1]!.map(({ members }) => members.join(''))).toEqual(['ABCG', 'DEF']);
});

test('property: other names change no event', () => {
  const random = randomFrom(21);
  for (let round = 0; round < 30; round++) {
    const sequence = Array.from({ length: 5 }, () => {
      const net = randomNetwork(random, 14, 0.2);
      const labels = new Map(net.members.map((id) => [id, Math.floor(random() ** 2 * 5)]));
      return { labels, keep: net.members.filter(() => random() < 0.8) };
    });
    const names = Int32Array.from({ length: 14 }, (_, i) => i);
    shuffle(names, random);
    const renamed = (id: string) => `x${String(names[Number(id.slice(1))]).padStart(2, '0')}`;
    const told = (name: (id: string) => string) => {
      const of = new Map<Network, Map<string, number>>();
      const networks = sequence.map(({ labels, keep }) => {
        const net = network(keep.map(name).join(' '));
        of.set(net, new Map([...labels].map(([id, label]) => [name(id), label])));
        return net;
      });
      const { events, windows } = trackCommunities(networks, {
        find: (net) => ({ labels: net.members.map((id) => of.get(net)!.get(id)!) }),
      });
      // Which of two equals comes first hangs on their names; what happens to them does not.
      const sizes = (list: readonly { size: number }[]) => list.map(({ size }) => size).sort();
      const told = events.map(({ window, kind, before, after, jaccard, stayers }) =>
        JSON.stringify([window, kind, sizes(before), sizes(after), [...jaccard].sort(), stayers]),
      );
      return [told.sort(), windows.map((communities) => communities.map(({ size }) => size))];
    };
    expect(told(renamed)).toEqual(told((id) => id));
  }
});

test('property: the numbers in time, events and timelines are of one account', () => {
  const random = randomFrom(33);
  for (let round = 0; round < 20; round++) {
    const sequence = Array.from({ length: 6 }, () => randomNetwork(random, 20, 0.12));
    const { windows, events, timelines } = trackCommunities(sequence, { find: (net) => leiden(net) });
    timelines.forEach(({ id, first, last, sizes }, k) => {
      expect(id).toBe(k);
      for (const [w, communities] of windows.entries()) {
        const here = communities.filter((community) => community.id === id);
        expect(here.map(({ size }) => size)).toEqual(w < first || w > last ? [] : [sizes[w - first]]);
      }
    });
    const count = (of: string) => events.filter(({ kind }) => kind === of).length;
    expect(count('birth')).toBe(timelines.filter(({ began }) => began === 'birth').length);
    expect(count('death')).toBe(timelines.filter(({ ended }) => ended === 'death').length);
    for (const { began, splitFrom, ended, mergedInto } of timelines)
      expect([began === 'split', ended === 'merge']).toEqual([splitFrom !== null, mergedInto !== null]);
  }
});

test('edge: nothing, one network, and networks without members or ties', () => {
  expect(trackCommunities([])).toEqual({ windows: [], events: [], timelines: [] });
  expect(trackCommunities([B6]).events).toEqual([]);
  for (const [, net] of EDGE_CASES)
    expect(trackCommunities([net, net]).events.map(({ kind }) => kind)).not.toContain('birth');
});

test('edge: a wrong option is named', () => {
  expect(() => trackCommunities([B6], { threshold: 2 })).toThrow(
    'trackCommunities: `threshold` must be a number from 0 to 1, got 2',
  );
  expect(() => trackCommunities([B6], { smallest: 0 })).toThrow(
    '`smallest` must be a whole number of at least 1, got 0',
  );
  expect(() => trackCommunities([B6], { find: () => ({ labels: [1] }) })).toThrow(
    'trackCommunities: `find` must give 6 labels, one per member, got 1',
  );
  // @ts-expect-error the name of a method
  expect(() => trackCommunities([B6], { find: 'leiden' })).toThrow(
    '`find` must be a function of a network, got "leiden"',
  );
  // @ts-expect-error one network
  expect(() => trackCommunities(B6)).toThrow('trackCommunities: what is measured must be a sequence');
});
