/** @type {import('./measure.js').Measure[]} */
export const bridging = [
  {
    name: 'constraint',
    call: 'constraint',
    tolerance: 1e-9,
    graphs: ['small', 'g1', 'g3'],
    work: 'ties',
    goals: { g3: 0.06 },
  },
  { name: 'effective size', call: 'effectiveSize', tolerance: 1e-9, graphs: ['small', 'g3'], work: 'ties' },
  {
    name: 'bridges',
    call: 'bridges',
    answer: (pairs, { members }) => pairs.map((/** @type {number[]} */ [i = 0, j = 0]) => i * members.length + j),
    tolerance: 0,
    graphs: ['small', 'leafy', 'g4'],
    work: 'ties',
    goals: { g4: 0.5 },
  },
  {
    name: 'cut members',
    call: 'cutMembers',
    tolerance: 0,
    graphs: ['small', 'leafy', 'g4'],
    work: 'ties',
    goals: { g4: 0.5 },
  },
];
