import type { Network } from '../../network/network.js';
import { numbersIn } from '../../network/numbersIn.js';
import { subnetwork } from '../../network/views.js';

/** Both networks over the members of both, who then have the same numbers in either. */
export function amongStayers(before: Network, after: Network): readonly [Network, Network] {
  const numbers = numbersIn(before.members, after.members);
  const stayers = before.members.filter((_, i) => numbers[i]! >= 0);
  const over = (network: Network) =>
    network.members.length === stayers.length ? network : subnetwork(network, stayers);
  return [over(before), over(after)];
}
