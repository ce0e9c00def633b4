import { expect, test } from 'vitest';
import { betweenness } from '../../../src/metrics/centrality/betweenness.js';
import { currentFlowBetweenness } from '../../../src/metrics/centrality/currentFlowBetweenness.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { at, B6, B6G, close, EDGE_CASES, network, path, randomNetwork, S5 } from '../../networks.js';
import { contacts, pieces, pseudoInverse } from '../../numeric/dense.js';
import { randomNetworks } from '../../numeric/randomNetworks.js';

test('in a tree it is betweenness', () => {
  for (const net of [path(7), path(200), S5]) close(currentFlowBetweenness(net), betweenness(net));
});

test('among all in contact a pair sends 1 / n by way of each other', () => {
  for (const n of [3, 12, 40])
    close(currentFlowBetweenness(randomNetwork(randomFrom(1), n, 1)), new Array(n).fill(1 / n));
});

test('golden: two triangles joined by a tie (networkx 2.8.8)', () => {
  close(currentFlowBetweenness(B6), [0.133333, 0.133333, 0.633333, 0.633333, 0.133333, 0.133333], 1e-5);
});

test('property: it is half of what is in the ties of a member, added up over the pairs of others', () => {
  const sparse = randomNetwork(randomFrom(4), 40, 0.05, { strengths: true }); // solved tie by tie
  for (const net of [sparse, ...randomNetworks(64, 12)]) {
    for (const strengths of [false, true]) {
      const ties = contacts(net, strengths);
      const inverse = pseudoInverse(ties);
      const near = pieces(ties);
      const sums = ties.map(() => 0);
      for (let s = 0; s < ties.length; s++) {
        for (let t = s + 1; t < ties.length; t++) {
          if (near[s]![t] === 0) continue;
          const potentials = inverse[s]!.map((value, i) => value - inverse[t]![i]!);
          ties.forEach((row, i) => {
            if (i === s || i === t) return;
            row.forEach((strength, j) => {
              sums[i]! += (strength * Math.abs(potentials[i]! - potentials[j]!)) / 2;
            });
          });
        }
      }
      const pairs = ((ties.length - 1) * (ties.length - 2)) / 2;
      close(currentFlowBetweenness(net, { strengths, normalized: false }), sums);
      close(
        currentFlowBetweenness(net, { strengths }),
        sums.map((sum) => (pairs > 0 ? sum / pairs : Number.NaN)),
      );
    }
  }
});

test('in a ring the share by a way is the length of the other way', () => {
  // The ring A-B-C-D is 3 + e long. By A go 1 of B to C, 2 of B to D, 1 of C to D; by C e of A to B, 1 of A to D, 1 + e of B to D.
  const e = 1e-9;
  const all = 3 + e;
  const values = currentFlowBetweenness(network(`A-B:${1 / e} B-C C-D A-D`), { normalized: false });
  close(values, [4 / all, 4 / all, (2 + 2 * e) / all, (2 + 2 * e) / all], 1e-14);
});

test('golden: tight groups that hang on weak ties send nothing out by rounding (exact by rational arithmetic)', () => {
  // Two full groups of 14 with strengths of 1e6 to 3e6, a path from one to the other, and one more tie.
  const name = (i: number) => `m${String(i).padStart(2, '0')}`;
  const ties = ['m03-m40:0.01'];
  for (let i = 0; i < 14; i++) {
    for (let j = 0; j < i; j++) {
      ties.push(`${name(i)}-${name(j)}:${1e6 * (1 + ((i * j) % 3))}`);
      ties.push(`${name(36 + i)}-${name(36 + j)}:${1e6 * (1 + ((i + j) % 3))}`);
    }
  }
  for (let i = 13; i < 36; i++) ties.push(`${name(i)}-${name(i + 1)}:0.1`);
  const net = network(ties.join(' '));
  const values = currentFlowBetweenness(net, { normalized: false });
  close([at(net, values, 'm20'), at(net, values, 'm40')], [344.7878788803898, 401.00652274879593], 1e-11);
});

test('golden: strengths nine magnitudes apart lose few digits (exact by rational arithmetic)', () => {
  const members = [1, 2, 3, 4, 5, 6, 7, 8];
  const ties = members.flatMap((i) => members.filter((j) => j > i).map((j) => `${i}-${j}:${10 ** ((i * j) % 10)}`));
  close(
    currentFlowBetweenness(network(ties.join(' ')), { normalized: false }),
    [
      9.910843539710728, 1.9039435013607384, 2.934602443997845, 6.130435667023817, 0.06964036049494801,
      7.349915501416584, 9.715753964522827, 10.38348351943808,
    ],
    1e-11,
  );
});

test('an isolate changes nobody else before normalizing', () => {
  close(currentFlowBetweenness(B6G, { normalized: false }), [...currentFlowBetweenness(B6, { normalized: false }), 0]);
});

test('edge: answers on every degenerate network', () => {
  for (const [, net] of EDGE_CASES) expect(currentFlowBetweenness(net)).toHaveLength(net.members.length);
});
