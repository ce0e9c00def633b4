/** @type {import('./measure.js').Measure[]} */
export const bridging = [
  {
    name: 'constraint',
    call: 'constraint',
    tolerance: 1e-9,
    graphs: ['small', 'g1', 'g3'],
    work: 'ties',
    goals: { g3: 0.06 },
    why: 'of 60 members about a third goes into turning each tie towards the member with more and into finding the triangles; not tried: those ties without new arrays.',
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
    why: 'of 60 members half of it is the walk, an eighth the order by members in which bridges are given; nothing was tried there.',
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
