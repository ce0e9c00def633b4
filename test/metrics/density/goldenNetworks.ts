import type { Network } from '../../../src/network/network.js';
import { network } from '../../networks.js';

/** Zachary's karate club, 34 members and 78 ties without strengths, as `karate_club_graph` of networkx 2.8.8 has them. */
export const KARATE: Network = network(
  `00-01 00-02 00-03 00-04 00-05 00-06 00-07 00-08 00-10 00-11 00-12 00-13 00-17 00-19 00-21 00-31 01-02 01-03 01-07
   01-13 01-17 01-19 01-21 01-30 02-03 02-07 02-08 02-09 02-13 02-27 02-28 02-32 03-07 03-12 03-13 04-06 04-10 05-06
   05-10 05-16 06-16 08-30 08-32 08-33 09-33 13-33 14-32 14-33 15-32 15-33 18-32 18-33 19-33 20-32 20-33 22-32 22-33
   23-25 23-27 23-29 23-32 23-33 24-25 24-27 24-31 25-31 26-29 26-33 27-33 28-31 28-33 29-32 29-33 30-32 30-33 31-32
   31-33 32-33`,
);

/** Who helps whom in the bank wiring room, fourteen men, as the R package `sna` and networkx were given it. */
export const BANK_WIRING_HELP: Network = network(
  `W1>W3 W1>W9 W1>S1 W2>W3 W2>W4 W2>S1 W3>W2 W4>W1 W4>W3 W4>W6 W5>W3 W6>W3 W6>W7 W6>W8 W6>W9 W7>S4 W8>W6 W8>W7 W8>W9
   W9>S4 S1>W7 S2>W6 S4>W4 S4>W8 I1 I3`,
);
