import type { PeerCase } from './cases.js';

/** Why a peer's value is not ours although both are right by their own definition, or null. */
export function cause(
  name: string,
  program: string,
  theirs: unknown,
  ours: unknown,
  { network }: PeerCase,
): string | null {
  if (theirs === 'NaN' && program === 'networkx' && name.startsWith('effective size') && network.directed)
    return 'networkx has no value for a member with only incoming ties';
  if (typeof ours !== 'number' || !Number.isNaN(ours)) return null;
  const n = network.members.length;
  // From here on our value is undefined.
  if (
    theirs === 0 &&
    program === 'networkx' &&
    /^(reciprocity|transitivity|clustering|local efficiency|assortativity)/.test(name)
  )
    return 'networkx gives 0 where there is nothing to take a share of';
  if (n === 1 && (theirs === 0 || theirs === 1)) return 'one member: a share of nobody is undefined here, 0 or 1 there';
  if (n === 2 && theirs === 0 && /^betweenness/.test(name))
    return 'two members: there is no pair of others to be between';
  if (theirs === 0 && program === 'igraph' && /^distances (diameter|eccentricities|radius)/.test(name))
    return 'igraph gives 0 for the farthest of nobody';
  if (program === 'igraph' && /^distances radius/.test(name))
    return 'igraph’s radius is the least distance to the farthest within reach; here everyone must be within reach';
  return null;
}
