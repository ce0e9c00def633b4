const WHY_TRIANGLES =
  'of 60 members about a third goes into turning each tie towards the member with more, and arrays are made for that. Tried: one array in place of five and no list of triangles (in place).';

// In igraph's order; an object has keys such as 102 first.
const TRIADS = '003 012 102 021D 021U 021C 111D 111U 030T 030C 201 120D 120U 120C 210 300'.split(' ');

/** @type {import('./measure.js').Measure[]} */
export const density = [
  {
    name: 'mean distance',
    call: 'distances',
    answer: ({ mean }) => mean,
    tolerance: 1e-12,
    graphs: ['small', 'g1'],
    work: 'pairs',
    goals: { g1: 0.03 },
    parts: true,
  },
  {
    name: 'diameter',
    call: 'diameter',
    answer: (result) => result.diameter,
    tolerance: 0,
    graphs: ['small', 'g1'],
    work: 'ties',
  },
  {
    name: 'clustering',
    call: 'clustering',
    tolerance: 1e-12,
    graphs: ['small', 'g3', 'g4'],
    work: 'ties',
    goals: { g3: 0.4, g4: 0.4 },
    parts: true,
    why: WHY_TRIANGLES,
  },
  {
    name: 'transitivity',
    call: 'transitivity',
    tolerance: 1e-12,
    graphs: ['small', 'g3', 'g4'],
    work: 'ties',
    goals: { g3: 0.4, g4: 0.4 },
    parts: true,
    why: WHY_TRIANGLES,
  },
  {
    name: 'core numbers',
    call: 'coreness',
    tolerance: 0,
    graphs: ['small', 'g3', 'g4'],
    work: 'ties',
    goals: { g4: 0.6 },
    why: 'of 60 members what is left is the kernel and one array for the answer. Tried: signs in place of branches and no other arrays (in place), sorting into bins (no faster, and slower at a million ties).',
  },
  {
    name: 'components',
    call: 'components',
    answer: ({ labels }) => labels,
    compare: 'groups',
    tolerance: 0,
    graphs: ['small', 'g4'],
    work: 'ties',
    goals: { g4: 0.5 },
  },
  {
    name: 'triad census',
    call: 'triadCensus',
    answer: (counts) => TRIADS.map((kind) => counts[kind]),
    tolerance: 1e-12,
    directed: true,
    graphs: ['g2d'],
    work: 'ties',
    goals: { g2d: 0.3 },
    parts: true,
  },
  { name: 'density', call: 'density', tolerance: 1e-12, graphs: ['small', 'g3'], work: 'ties' },
  {
    name: 'degree assortativity',
    call: 'degreeAssortativity',
    tolerance: 1e-9,
    graphs: ['small', 'g3', 'g2d'],
    work: 'ties',
    why: 'to go through the rows of a million ties takes as long as all of igraph, which keeps both ends of every tie in flat lists and the ties received ready. Tried: each tie once and in whole numbers (in place), all ties one way round, two at a time, degrees from an array.',
  },
];
