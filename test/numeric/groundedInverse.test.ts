import { test } from 'vitest';
import { eliminate } from '../../src/numeric/elimination.js';
import { inverseDiagonal, inverseInto } from '../../src/numeric/groundedInverse.js';
import { close } from '../networks.js';
import { contacts, pseudoInverse } from './dense.js';
import { randomNetworks } from './randomNetworks.js';

test('property: seen from the ground g, Z_ij = L⁺_ij − L⁺_ig − L⁺_gj + L⁺_gg in every piece', () => {
  for (const net of randomNetworks(64, 20).filter(({ directed }) => !directed)) {
    const factor = eliminate(net.ties, 1e6, null)!;
    const plus = pseudoInverse(contacts(net, true));
    const diagonal = inverseDiagonal(factor);
    for (let from = 0, ground = 0; ground < diagonal.length; ground++) {
      if (factor.pivots[ground]! > 0) continue;
      const part = [...factor.order.slice(from, ground + 1)];
      const g = factor.order[ground]!;
      const expected = part.map((i) => part.map((j) => plus[i]![j]! - plus[i]![g]! - plus[g]![j]! + plus[g]![g]!));
      const inverse = new Float64Array(part.length ** 2);
      inverseInto(factor, from, ground + 1, inverse);
      close(inverse, expected.flat());
      close(
        diagonal.slice(from, ground + 1),
        expected.map((row, p) => row[p]!),
      );
      from = ground + 1;
    }
  }
});
