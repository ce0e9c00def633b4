/** A seeded stream of numbers in [0, 1). What draws many takes them from its state, by `draw`, without a call through it. */
export interface Random {
  (): number;
  readonly state: Int32Array;
}

/** The same seed gives the same numbers on every machine (sfc32). Another `stream` of a seed has nothing to do with its first. */
export function randomFrom(seed: number, stream = 0): Random {
  const state = Int32Array.of(0x9e3779b9 ^ seed, 0x243f6a88 ^ Math.floor(seed / 0x100000000), 0xb7e15162 ^ stream, 1);
  // The first outputs still show the seed; a dozen rounds mix it in.
  for (let round = 0; round < 12; round++) draw(state);
  return Object.assign(() => draw(state), { state });
}

/** The next number of a stream. */
export function draw(state: Int32Array): number {
  const b = state[1]!;
  const c = state[2]!;
  const d = state[3]!;
  const t = (((state[0]! + b) | 0) + d) | 0;
  state[0] = b ^ (b >>> 9);
  state[1] = (c + (c << 3)) | 0;
  state[2] = (((c << 21) | (c >>> 11)) + t) | 0;
  state[3] = (d + 1) | 0;
  return (t >>> 0) / 0x100000000;
}

/** Puts the values, or the first `count` of them, in a random order, in place (Fisher-Yates). */
export function shuffle(values: Int32Array, { state }: Pick<Random, 'state'>, count: number = values.length): void {
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(draw(state) * (i + 1));
    const kept = values[i]!;
    values[i] = values[j]!;
    values[j] = kept;
  }
}
