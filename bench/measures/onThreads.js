// What threads share, on two of them: by the clock, beside the goals.
import { FAMILIES } from './families.js';
import { sideBySide } from './sideBySide.js';

/** One line of the results per measure and graph. */
export async function onThreads() {
  const wanted = Object.entries(FAMILIES).flatMap(([family, measures]) =>
    measures.flatMap((measure) =>
      measure.parts && measure.goals ? [{ family, measure, graphs: Object.keys(measure.goals) }] : [],
    ),
  );
  const results = await sideBySide(wanted, { peers: true, threads: '2', until: Infinity });
  return results.map(({ measure, graph, ours, peers, goal }) => {
    const [fastest] = peers.filter(({ failed }) => !failed).toSorted((a, b) => a.wall - b.wall);
    return [
      measure,
      graph,
      ours.failed ?? ours.wall.toPrecision(3),
      ours.seconds.toPrecision(3),
      fastest?.wall.toPrecision(3) ?? '',
      fastest?.name ?? 'none',
      fastest === undefined ? '' : (ours.wall / fastest.wall).toFixed(3),
      String(goal),
    ];
  });
}
