import { type BrokerRoles, brokerage, type Groups, type Network } from '../../src/index.js';
import { groupIndex } from '../../src/network/groups.js';

/**
 * z-scores of the roles in the whole network as sna 2.7 computes them. Its variances leave out places that exclude each
 * other (an arc that one place needs is one that the other must not have), so that its deviations are too large; ours are
 * put beside the enumeration of all networks of four members in brokerage.test.ts.
 */
export function brokerageInSna(network: Network, groups: Groups): BrokerRoles<number> {
  const { observed, expected, zScores } = brokerage(network, groups).whole;
  const { names, of } = groupIndex('brokerageInSna', network, groups);
  const sizes = names.map((_, g) => of.filter((group) => group === g).length);
  const n = sizes.reduce((sum, size) => sum + size, 0);
  let arcs = 0;
  for (let i = 0; i < of.length; i++)
    for (let k = network.ties.offsets[i]!; k < network.ties.offsets[i + 1]!; k++)
      if (of[i] !== -1 && of[network.ties.targets[k]!] !== -1) arcs++;
  const d = arcs / (n * (n - 1));
  // The covariance of two places that exclude each other, and how many more such pairs there are than sna takes.
  const excluding = d ** 4 * (1 - d) ** 2;
  const within = sizes.reduce((sum, s) => sum + s * (s - 1) * (s - 2), 0);
  const across = sizes.reduce((sum, s) => sum + s * (s - 1) * (n - s) * (2 * s - 3), 0);
  const z = (role: keyof BrokerRoles<number>, missing: number): number => {
    const apart = observed[role] - expected[role];
    if (apart === 0) return zScores[role];
    return apart / Math.sqrt((apart / zScores[role]) ** 2 + missing * excluding);
  };
  return {
    coordinator: z('coordinator', 2 * within),
    itinerant: z('itinerant', 0),
    representative: z('representative', across),
    gatekeeper: z('gatekeeper', across),
    liaison: z('liaison', 0),
    total: z('total', 2 * n * (n - 1) * (n - 2)),
  };
}
