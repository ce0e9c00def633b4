const labels = (/** @type {import('tiewise').Partition} */ partition) => partition.labels;

/** @type {import('./measure.js').Measure[]} */
export const community = [
  {
    name: 'leiden',
    call: 'leiden',
    options: { iterations: 2 },
    answer: labels,
    compare: 'modularity',
    tolerance: 0.02,
    graphs: ['small', 'planted', 'g3', 'g4'],
    work: 'ties',
    goals: { g3: 0.4, g4: 0.6 },
    why: 'of 60 members a fifth of the time goes into making arrays, and it is not known yet what of the rest is more than igraph’s. Tried: kernels that are compiled once (in place).',
  },
  {
    name: 'louvain',
    call: 'louvain',
    answer: labels,
    compare: 'modularity',
    tolerance: 0.02,
    graphs: ['small', 'g1', 'g3'],
    work: 'ties',
    why: 'graphology-communities-louvain does the work of ours too, one run as of all others; ours also makes the graph that it takes, at each call, where the peers have theirs ready. Kept for comparison with other programs.',
  },
  {
    name: 'label propagation',
    call: 'labelPropagation',
    answer: labels,
    compare: 'modularity',
    tolerance: 0.1,
    graphs: ['small', 'planted'],
    work: 'ties',
    why: 'of 60 members the runs differ in how often they go round, ours until none would move.',
  },
  {
    name: 'modularity',
    call: 'modularity',
    groups: true,
    tolerance: 1e-9,
    graphs: ['small', 'g3', 'g4'],
    work: 'ties',
    why: 'every tie is added up at the groups of both its ends, of millions of ties in places of no order, since a tie need not go both ways; not tried: one sum where all do.',
  },
];
