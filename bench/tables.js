// Results as tables of Markdown.

/** @typedef {{ title: string, header: string[], rows: string[][], note?: string }} Table */

/** A heading, the table and the note below it. */
export function markdown(/** @type {Table} */ { title, header, rows, note }) {
  const lines = [header, header.map((_, k) => (k === 0 ? '---' : '---:')), ...rows];
  const table = lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
  return [`## ${title}`, table, ...(note ? [note] : [])].join('\n\n');
}

/** The measures of a family, and a line for each that says why it is not the faster one, or not by as much as it should be. */
export function familyTable(
  /** @type {string} */ family,
  /** @type {import('./measures/sideBySide.js').Result[]} */ results,
) {
  const why = new Map(
    results.filter((result) => result.why && !met(result)).map((result) => [result.measure, result.why]),
  );
  return {
    title: `Measures: ${family}`,
    header: [
      'measure',
      'graph',
      's, processor',
      's, by the clock',
      's, best peer',
      'best peer',
      'ratio',
      'goal, two threads',
      'other peers, s',
      'largest difference',
      'MB beyond the network',
      'in sizes of the network',
    ],
    rows: results.map(row),
    note: Array.from(why, ([measure, reason]) => `${measure}: ${reason}`).join('\n\n'),
  };
}

// Faster than the best peer, and as much faster as it should be if one thread has to do it all.
function met(/** @type {import('./measures/sideBySide.js').Result} */ { ratio = 0, goal = 1, shared }) {
  return ratio < (shared ? 1 : Math.min(1, goal));
}

/** The place of a table that could not be made. */
export function failedTable(/** @type {string} */ title, /** @type {string} */ reason) {
  return { title, header: ['not measured'], rows: [[reason]] };
}

/** The exponents of the measures. */
export function growthTable(/** @type {import('./measures/growth.js').Growth[]} */ results) {
  return {
    title: 'Growth of processor time with the number of ties',
    header: ['measure', 'exponent', 'sizes fitted', 'largest, members', 'ties', 's'],
    rows: results.map(({ measure, sizes, exponent, fitted }) => {
      const { members = NaN, ties = NaN, seconds = NaN } = sizes.at(-1) ?? {};
      const power = Number.isNaN(exponent) ? '' : exponent.toFixed(2);
      return [measure, power, String(fitted), String(members), String(ties), shown(seconds)];
    }),
    note: 'On networks like g1 of doubling sizes, five ties a member; sizes that take less than 5 ms are not fitted.',
  };
}

const SMALL = 0.1; // megabytes

function row(/** @type {import('./measures/sideBySide.js').Result} */ result) {
  const { measure, graph, ours, peers, best, ratio, goal, peak, megabytes } = result;
  const others = peers
    .filter((peer) => peer !== best)
    .map(({ name, seconds, failed }) => `${name}: ${failed ?? shown(seconds)}`);
  // The compiler takes more memory than any measure of a network this small.
  const most = megabytes < SMALL ? undefined : peak;
  return [
    measure,
    graph,
    ours.failed ?? shown(ours.seconds) + few(ours),
    ours.failed === undefined ? shown(ours.wall) : '',
    best === undefined ? '' : shown(best.seconds) + few(best),
    best?.name ?? 'none',
    ratio?.toFixed(2) ?? '',
    goal === undefined ? '' : String(goal),
    others.join(', '),
    peers.flatMap(({ difference }) => difference?.toExponential(0) ?? []).join(', '),
    most === undefined ? '' : most.toFixed(most < 10 ? 1 : 0),
    most === undefined ? '' : (most / megabytes).toFixed(1),
  ];
}

function few(/** @type {import('./measures/sideBySide.js').Timing} */ { runs }) {
  return runs < 5 ? ` (${runs} runs)` : '';
}

function shown(/** @type {number} */ seconds) {
  return seconds >= 0.001 ? String(Number(seconds.toPrecision(3))) : seconds.toExponential(1);
}
