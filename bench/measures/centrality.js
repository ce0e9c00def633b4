const RAW = { normalized: false };
const INVERSE = { distance: 'inverse', normalized: false };

/** @type {import('./measure.js').Measure[]} */
export const centrality = [
  {
    name: 'betweenness',
    call: 'betweenness',
    options: RAW,
    tolerance: 1e-9,
    graphs: ['small', 'g1', 'leafy', 'ring', 'power', 'g2'],
    work: 'pairs',
    why: 'of 60 members it takes 11 ns for each tie of each search, as igraph 9: branches that cannot be guessed. Tried: never looking back from those not found (15 % slower).',
  },
  {
    name: 'betweenness by distance',
    call: 'betweenness',
    options: INVERSE,
    tolerance: 1e-9,
    graphs: ['small', 'g1'],
    work: 'pairs',
  },
  {
    name: 'tie betweenness',
    call: 'tieBetweenness',
    options: RAW,
    answer: eachTieOnce,
    tolerance: 1e-9,
    graphs: ['small', 'g1'],
    work: 'pairs',
  },
  {
    name: 'closeness',
    call: 'closeness',
    options: { method: 'component' },
    tolerance: 1e-12,
    graphs: ['small', 'g1', 'leafy', 'ring', 'g2'],
    work: 'pairs',
  },
  { name: 'harmonic', call: 'harmonic', tolerance: 1e-10, graphs: ['small', 'g1'], work: 'pairs' },
  {
    name: 'reach',
    call: 'reach',
    options: { self: true, normalized: false },
    tolerance: 0,
    graphs: ['small', 'g1'],
    work: 'pairs',
  },
  { name: 'pagerank', call: 'pagerank', tolerance: 1e-6, graphs: ['small', 'g3', 'g4', 'g2d'], work: 'ties' },
  {
    name: 'eigenvector',
    call: 'eigenvector',
    options: { scale: 'max' },
    tolerance: 1e-6,
    graphs: ['small', 'g3'],
    work: 'ties',
  },
  {
    name: 'hits',
    call: 'hits',
    options: { scale: 'max' },
    answer: (result) => result.hubs,
    tolerance: 1e-6,
    graphs: ['g2d'],
    work: 'ties',
  },
  { name: 'katz', call: 'katz', tolerance: 1e-9, graphs: ['g3'], work: 'ties' },
];

function eachTieOnce(/** @type {Float64Array} */ values, /** @type {import('tiewise').Network} */ { directed, ties }) {
  const { offsets, targets } = ties;
  let i = 0;
  return values.filter((_, k) => {
    while (k >= (offsets[i + 1] ?? Infinity)) i++;
    return directed || i < (targets[k] ?? 0);
  });
}
