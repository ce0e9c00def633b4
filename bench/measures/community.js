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
  },
  {
    name: 'louvain',
    call: 'louvain',
    answer: labels,
    compare: 'modularity',
    tolerance: 0.02,
    graphs: ['small', 'g1', 'g3'],
    work: 'ties',
  },
  {
    name: 'label propagation',
    call: 'labelPropagation',
    answer: labels,
    compare: 'modularity',
    tolerance: 0.1,
    graphs: ['planted'],
    work: 'ties',
  },
  {
    name: 'modularity',
    call: 'modularity',
    groups: true,
    tolerance: 1e-9,
    graphs: ['small', 'g3', 'g4'],
    work: 'ties',
  },
];
