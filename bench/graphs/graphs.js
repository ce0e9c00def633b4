// The networks to measure on, by name. Each is written to bench/out once; whoever changes how one is made deletes it.
import { existsSync } from 'node:fs';
import { tiesPath, writeTies } from './packed.js';
import { partition } from './partition.js';
import { planted } from './planted.js';
import { leafy, power, ring } from './shapes.js';

/** @type {Readonly<Record<string, { about: string, large?: boolean, directed?: boolean, make: () => import('tiewise').Network }>>} */
export const GRAPHS = {
  small: { about: 'the size that most users have', make: () => partition(60, 200, 6) },
  g1: { about: 'few members have many ties; groups', make: () => partition(5000, 25_000, 11) },
  g2: { about: 'the same, larger', make: () => partition(20_000, 100_000, 22) },
  g2d: {
    about: 'the same with directions, 30 % of the ties with one back',
    directed: true,
    make: () => partition(20_000, 100_000, 22, 0.3),
  },
  g3: { about: 'the same, larger', large: true, make: () => partition(100_000, 1_000_000, 33) },
  g4: { about: 'the same, larger', large: true, make: () => partition(1_000_000, 5_000_000, 44) },
  leafy: { about: 'half of the members have one tie', make: () => leafy(10_000, 25_000, 55) },
  ring: { about: 'a ring with few short cuts', make: () => ring(5000, 5, 66) },
  power: { about: 'ties by a power law, no groups', make: () => power(5000, 25_000, 77) },
  planted: {
    about: 'clear groups',
    make: () => planted(10_000, 100_000, { smallest: 50, largest: 150 }, 0.2, 88).network,
  },
};

/** The path of the graph's packed ties. */
export function graphPath(/** @type {string} */ name) {
  return written(name, () => /** @type {(typeof GRAPHS)[string]} */ (GRAPHS[name]).make());
}

/** The path of a network like g1 of another size. */
export function growthPath(/** @type {number} */ members) {
  return written(`growth-${members}`, () => partition(members, 5 * members, members));
}

function written(/** @type {string} */ name, /** @type {() => import('tiewise').Network} */ make) {
  const path = tiesPath(name);
  return existsSync(path) ? path : writeTies(name, make());
}
