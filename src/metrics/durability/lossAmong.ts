/** A loss, and how it stands among the losses of the other members. */
export interface LossAmong {
  readonly loss: number;
  /** The share of the other members whose loss would be smaller, those as large counted half. */
  readonly percentile: number;
  /** With how many other members a loss is defined, with how many it would be smaller, with how many larger. */
  readonly others: number;
  readonly smaller: number;
  readonly larger: number;
  /** Of the others the one whose loss would be largest, the first of several; null where nothing would be lost with any. */
  readonly next: string | null;
  /** The loss of that one; 0 where nothing would be lost, NaN where no loss of another is defined. */
  readonly nextLoss: number;
}

/** How the loss of member h stands among those of the others; whose loss is undefined is left out. */
export function lossAmong(losses: Float64Array, h: number, members: readonly string[]): LossAmong {
  const loss = losses[h]!;
  let next = -1;
  let others = 0;
  let smaller = 0;
  let larger = 0;
  for (let i = 0; i < losses.length; i++) {
    const other = losses[i]!;
    if (i === h || Number.isNaN(other)) continue;
    others++;
    if (!isEqual(other, loss)) {
      if (other < loss) smaller++;
      if (other > loss) larger++;
    }
    if (next === -1 || (other > losses[next]! && !isEqual(other, losses[next]!))) next = i;
  }
  const nextLoss = next === -1 ? Number.NaN : losses[next]!;
  return {
    loss,
    percentile: Number.isNaN(loss) ? Number.NaN : (smaller + (others - smaller - larger) / 2) / others,
    others,
    smaller,
    larger,
    next: nextLoss > 0 ? members[next]! : null,
    nextLoss,
  };
}

// Losses are quotients of sums that run in different orders.
function isEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}
