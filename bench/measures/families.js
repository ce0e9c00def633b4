import { bridging } from './bridging.js';
import { centrality } from './centrality.js';
import { community } from './community.js';
import { density } from './density.js';

/** All measures, by the folder of the library that they are in. */
export const FAMILIES = { centrality, density, bridging, community };

/** The measure of this name. */
export function measureNamed(/** @type {string} */ name) {
  const measure = Object.values(FAMILIES)
    .flat()
    .find((each) => each.name === name);
  if (measure === undefined) throw new Error(`bench: there is no measure ${name}`);
  return measure;
}
