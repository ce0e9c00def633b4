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
    goals: { g1: 0.3, g2: 0.15 },
    parts: true,
    why: 'of 60 members it takes 11 ns for each tie of each search, as igraph 9: branches that cannot be guessed. Tried: never looking back from those not found (15 % slower), ties sorted out without branches first (1.0 to 1.4 times slower).',
  },
  {
    name: 'betweenness by distance',
    call: 'betweenness',
    options: INVERSE,
    tolerance: 1e-9,
    graphs: ['small', 'g1'],
    work: 'pairs',
    goals: { g1: 0.4 },
    parts: true,
    why: 'of 60 members the searches by length are the largest part, laying out the network without its loose ends most of the rest. Tried: that layout in one pass with half the arrays (in place); nothing in the searches.',
  },
  {
    name: 'tie betweenness',
    call: 'tieBetweenness',
    options: RAW,
    answer: eachTieOnce,
    tolerance: 1e-9,
    graphs: ['small', 'g1'],
    work: 'pairs',
    why: 'of 60 members the searches are the largest part, as of betweenness, laying out the network most of the rest. Tried: that layout in one pass with half the arrays (in place).',
  },
  {
    name: 'closeness',
    call: 'closeness',
    options: { method: 'component' },
    tolerance: 1e-12,
    graphs: ['small', 'g1', 'leafy', 'ring', 'g2'],
    work: 'pairs',
    goals: { g1: 0.03, g2: 0.03 },
    parts: true,
  },
  {
    name: 'harmonic',
    call: 'harmonic',
    tolerance: 1e-10,
    graphs: ['small', 'g1'],
    work: 'pairs',
    goals: { g1: 0.03 },
    parts: true,
  },
  {
    name: 'reach',
    call: 'reach',
    options: { self: true, normalized: false },
    tolerance: 0,
    graphs: ['small', 'g1'],
    work: 'pairs',
  },
  {
    name: 'pagerank',
    call: 'pagerank',
    tolerance: 1e-6,
    graphs: ['small', 'g3', 'g4', 'g2d'],
    work: 'ties',
    goals: { g3: 0.5, g4: 0.6 },
    why: 'of 60 members it takes some 29 steps of conjugate gradients and a sweep that confirms the last digits; a dense elimination alone took as long as all of igraph. Of 100,000 members and more every step waits for memory. Tried: products two at a time, of a million members ties by stretches of the vector (both in place), the same of 100,000 members (1.3 times slower). With direction rounds over the members, each value from the newest ones, go on until none is off by more than 1e-12. The goals are half of igraph’s time and a little more; one thread does all of it, and sharing it was not tried.',
  },
  {
    name: 'eigenvector',
    call: 'eigenvector',
    options: { scale: 'max' },
    tolerance: 1e-6,
    graphs: ['small', 'g1', 'g3'],
    work: 'ties',
    goals: { g3: 0.25 },
    why: '98 of 100 members of g1 have less than a hundred thousandth of the largest value. Of these igraph’s last search leaves λ x off by up to 4e-6 of what their contacts give, ours by 2e-11: sweeps over them take a quarter of the time, vectors kept at right angles as much. Tried: no sweep beyond ten digits, taking out a vector and measuring the next in one go (both in place). Of g3 the goal is a quarter of igraph’s time: 40 vectors kept at right angles and the products are what it takes, on one thread; sharing them was not tried.',
  },
  {
    name: 'hits',
    call: 'hits',
    options: { scale: 'max' },
    answer: (result) => result.hubs,
    tolerance: 1e-6,
    graphs: ['g2d'],
    work: 'ties',
    why: 'as of the eigenvector, small values are swept to ten digits, of a network of twice as many members; that it begins again from a better start where 40 steps do not tell the two largest values apart takes most of the rest.',
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
