import { expect, test } from 'vitest';
import { modularityTestOf } from '../../src/metrics/community/modularityTestOf.js';
import { corePeripheryTestOf } from '../../src/metrics/core/corePeripheryTestOf.js';
import { undirected } from '../../src/network/views.js';
import { randomFrom } from '../../src/numeric/random.js';
import { chanceTests } from '../../src/report/chanceTests.js';
import { EDGE_CASES, randomNetwork, S5 } from '../networks.js';

test('groups and core side by side are what the two tests give by themselves', () => {
  const random = randomFrom(5);
  const nets = [S5, ...EDGE_CASES.map(([, net]) => net)];
  for (const directed of [false, true]) nets.push(randomNetwork(random, 25, 0.2, { directed, strengths: true }));
  for (const net of nets) {
    const options = { seed: 3, samples: 21 };
    expect(chanceTests(undirected(net), options)).toEqual({
      groups: modularityTestOf(net, options),
      core: corePeripheryTestOf(undirected(net), options),
    });
  }
});
