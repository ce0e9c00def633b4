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
    why: 'it is faster, not by as much as the goal, which two threads were to share: each move hangs on those before, and one thread does them all. Of a million members what is waited for is memory. Tried: nodes sorted by groups that a first sketch finds, and no node looked at twice that nothing changed for (both in place); not tried: moves on two threads.',
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
