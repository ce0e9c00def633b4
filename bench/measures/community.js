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
  },
  {
    name: 'modularity',
    call: 'modularity',
    groups: true,
    tolerance: 1e-9,
    graphs: ['small', 'g3', 'g4'],
    work: 'ties',
    why: 'what is waited for is the group of each contact, of millions of members in places of no order. Tried: one sum a member where all ties go both ways (in place, half the time).',
  },
];
