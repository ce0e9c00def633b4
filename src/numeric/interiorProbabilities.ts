import { LaplacianSolver } from './laplacianSolver.js';

/** Rows, or columns, of one sum each: the sums, and how many have each. */
export interface Margin {
  readonly sums: ArrayLike<number>;
  readonly counts: ArrayLike<number>;
}

const STEPS = 200;
const CLOSE = 2 ** -52; // of each sum

/**
 * The probabilities 1 / (1 + exp(−(x_row + y_column))) that give rows and columns these sums, where finite numbers do: by
 * Newton's method on the likelihood, which is concave, so that it has one maximum and steps that overshoot are halved.
 */
export function interiorProbabilities(rows: Margin, columns: Margin): Float64Array {
  const height = rows.sums.length;
  const width = columns.sums.length;
  const margins = [rows, columns].flatMap(({ sums, counts }) => Array.from(sums, (sum, k) => sum * counts[k]!));
  const total = margins.slice(0, height).reduce((sum, ones) => sum + ones, 0);
  const numbers = Float64Array.from({ length: height + width }, (_, k) =>
    k < height ? Math.log(rows.sums[k]! / Math.sqrt(total)) : Math.log(columns.sums[k - height]! / Math.sqrt(total)),
  );
  const state = { rows, columns, margins, cells: new Float64Array(height * width) };
  let gaps = gapsOf(state, numbers);
  let worst = worstOf(gaps, margins);
  for (let step = 0; step < STEPS && worst > CLOSE; step++) {
    const direction = newtonStep(state, numbers, gaps);
    const slope = dot(gaps, direction);
    let length = 1;
    let trial = moved(numbers, direction, length);
    let left = gapsOf(state, trial);
    while (dot(left, direction) < -0.5 * slope && length > 1e-9) {
      length /= 2;
      trial = moved(numbers, direction, length);
      left = gapsOf(state, trial);
    }
    const now = worstOf(left, margins);
    // Full steps square the gap; one that does not even halve it has come to where rounding is all that is left.
    if (length === 1 && worst < 1e-9 && now > worst / 2) break;
    numbers.set(trial);
    gaps = left;
    worst = now;
  }
  gapsOf(state, numbers);
  return state.cells;
}

interface State {
  readonly rows: Margin;
  readonly columns: Margin;
  /** The sums times how many have each: rows, then columns. */
  readonly margins: readonly number[];
  /** The probabilities by the numbers last asked about. */
  readonly cells: Float64Array;
}

// By how much the sums of the probabilities fall short, rows and then columns.
function gapsOf({ rows, columns, margins, cells }: State, numbers: Float64Array): Float64Array {
  const height = rows.sums.length;
  const width = columns.sums.length;
  const gaps = Float64Array.from(margins);
  for (let a = 0; a < height; a++)
    for (let b = 0; b < width; b++) {
      const probability = 1 / (1 + Math.exp(-(numbers[a]! + numbers[height + b]!)));
      const ones = rows.counts[a]! * columns.counts[b]! * probability;
      cells[a * width + b] = probability;
      gaps[a]! -= ones;
      gaps[height + b]! -= ones;
    }
  return gaps;
}

// Where the Hessian times the step is the gap. With the sign of the columns turned it is the Laplacian of a network in which
// each row is tied to each column by the variance of the cells that they share.
function newtonStep({ rows, columns }: State, numbers: Float64Array, gaps: Float64Array): Float64Array {
  const height = rows.sums.length;
  const width = columns.sums.length;
  const n = height + width;
  const offsets = Uint32Array.from({ length: n + 1 }, (_, k) =>
    k <= height ? k * width : height * width + (k - height) * height,
  );
  const targets = new Uint32Array(2 * height * width);
  const strengths = new Float64Array(2 * height * width);
  for (let a = 0; a < height; a++)
    for (let b = 0; b < width; b++) {
      const odds = Math.exp(-Math.abs(numbers[a]! + numbers[height + b]!));
      const variance = (rows.counts[a]! * columns.counts[b]! * odds) / (1 + odds) ** 2;
      const [there, back] = [a * width + b, offsets[height + b]! + a];
      targets[there] = height + b;
      targets[back] = a;
      strengths[there] = strengths[back] = variance;
    }
  const solver = new LaplacianSolver({ offsets, targets, strengths }, Infinity);
  const charges = Float64Array.from(solver.order, (k) => (k < height ? gaps[k]! : -gaps[k]!));
  solver.solveInPlace(charges, 0, n);
  const direction = new Float64Array(n);
  solver.order.forEach((k, position) => {
    direction[k] = k < height ? charges[position]! : -charges[position]!;
  });
  return direction;
}

function worstOf(gaps: Float64Array, margins: readonly number[]): number {
  return gaps.reduce((worst, gap, k) => Math.max(worst, Math.abs(gap) / margins[k]!), 0);
}

function moved(numbers: Float64Array, direction: Float64Array, length: number): Float64Array {
  return numbers.map((number, k) => number + length * direction[k]!);
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, k) => sum + value * b[k]!, 0);
}
