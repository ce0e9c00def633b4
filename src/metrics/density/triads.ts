/**
 * The sixteen kinds of three members: how many of their pairs are mutual, asymmetric and null, and where that leaves
 * several, the letter: `D` the two arcs lead away from one member (down), `U` to it (up), `C` through it, `T` around
 * with one member who sends twice. 111D is A ⇄ B ← C, 111U is A ⇄ B → C.
 */
export const TRIADS = [
  '003',
  '012',
  '102',
  '021D',
  '021U',
  '021C',
  '111D',
  '111U',
  '030T',
  '030C',
  '201',
  '120D',
  '120U',
  '120C',
  '210',
  '300',
] as const;

export type Triad = (typeof TRIADS)[number];
export type TriadCensus = { readonly [kind in Triad]: number };

// What a member does in a pair.
export const SENDS = 1;
export const RECEIVES = 2;
export const BOTH = 3;

/** The same pair as the other member sees it. */
export function turned(code: number): number {
  return code === BOTH ? BOTH : BOTH - code;
}

/** The kind of a three of whom two have no ties with each other, by what the third does in its pairs with them. */
export const OPEN: readonly (readonly Triad[])[] = [
  ['003', '012', '012', '102'],
  ['012', '021D', '021C', '111U'],
  ['012', '021C', '021U', '111D'],
  ['102', '111U', '111D', '201'],
];

/** The kind of a three all of whom have ties, by what a does with b and with c, and b with c. */
export function closedKind(ab: number, ac: number, bc: number): Triad {
  const mutual = [ab, ac, bc].filter((code) => code === BOTH).length;
  if (mutual === 3) return '300';
  if (mutual === 2) return '210';
  // A ring: a to b to c to a, or the other way.
  if (mutual === 0) return ab === bc && ab !== ac ? '030C' : '030T';
  // What the member beside the mutual pair does.
  const [one, other] = bc === BOTH ? [ab, ac] : ac === BOTH ? [turned(ab), bc] : [turned(ac), turned(bc)];
  return one !== other ? '120C' : one === SENDS ? '120D' : '120U';
}
