import type { CoordinatorDependence } from '../metrics/durability/coordinatorDependence.js';
import type { Stage } from '../metrics/durability/stageRules.js';
import type { Evolution, WindowReading } from './evolution.js';
import { percent, plainText } from './prose.js';
import { type SeriesLine, seriesTable, windowLabels } from './seriesTable.js';
import { stageName } from './stage.js';
import type { Naming } from './turnoverProse.js';

/** What would hang on the coordinator in each window, beside the loss of any other member: a table, and what it says. */
export function dependenceOverTime({ windows }: Evolution, name: Naming): string[] {
  const line = (what: string, of: (on: CoordinatorDependence) => number, isShare = true): SeriesLine => ({
    name: what,
    values: windows.map(({ dependence }) => (dependence === null ? Number.NaN : of(dependence))),
    isShare,
  });
  const lines = [
    line('Share of all ties that are with it', ({ tieShare }) => tieShare),
    line('Share of all strength', ({ strengthShare }) => strengthShare),
    line('Share of the ways between others that lead over it', ({ mediated }) => mediated),
    line('Reach of the others that would be lost', ({ reach }) => reach.loss),
    line('Other members whose loss would cost less reach', ({ reach }) => reach.percentile),
    line('Compactness of the others that would be lost', ({ compactness }) => compactness.loss),
    line('Other members whose loss would cost less of it', ({ compactness }) => compactness.percentile),
    line(
      'Compactness that would be lost without the most missed of the others',
      ({ compactness }) => compactness.nextLoss,
    ),
    line('More parts without it', ({ componentsMade }) => componentsMade.loss, false),
    line('Members whose only tie is with it', ({ onlyTie }) => onlyTie.length, false),
    line('Inequality of dependence on it (Gini)', ({ dependenceGini }) => dependenceGini, false),
  ];
  return [
    seriesTable(windowLabels(windows), lines),
    '',
    'Everything about pairs is over the pairs of the other members, with it and without. Of members whose loss would cost as much, half are counted.',
    '',
    ...course(windows, name),
    ...stages(windows),
  ];
}

// From the first window in which it is known to the last.
function course(windows: readonly WindowReading[], name: Naming): string[] {
  const known = windows.filter(
    ({ dependence, partial }) => dependence !== null && !partial && !Number.isNaN(dependence.compactness.loss),
  );
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return ['In no window is it known what would be lost.', ''];
  const said = ({ label, dependence }: WindowReading): string => {
    const { compactness } = dependence!;
    const next =
      compactness.next === null
        ? 'without any other nothing'
        : `without ${plainText(name(compactness.next))}, the most missed of the others, ${percent(compactness.nextLoss)}`;
    return `In ${plainText(label)} the others would have lost ${percent(compactness.loss)} of their compactness without it, ${next}.`;
  };
  if (first === last) return [said(first), ''];
  const [was, is] = [first.dependence!.compactness.loss, last.dependence!.compactness.loss];
  const change =
    is < was ? 'less hangs on it than did' : is > was ? 'more hangs on it than did' : 'as much hangs on it as did';
  return [`${said(first)} ${said(last)} By this measure ${change}.`, ''];
}

function stages(windows: readonly WindowReading[]): string[] {
  const known = windows.filter(({ stage }) => stage !== null);
  if (known.length === 0) return ['The stage is not known in networks so large.'];
  const run = (of: (window: WindowReading) => Stage | null): string =>
    runs(known.map((window) => [plainText(window.label), stageName(of(window))] as const));
  const without = known.filter(({ stage }) => stage!.withoutCoordinator !== null);
  return [
    `- **Stage (after Krebs and Holley):** ${run(({ stage }) => stage!.stage)}.`,
    ...(without.length === 0
      ? []
      : [
          `- **Stage without it:** ${runs(without.map((window) => [plainText(window.label), stageName(window.stage!.withoutCoordinator!.stage)] as const))}.`,
        ]),
  ];
}

// Neighbours that are the same are told together.
function runs(stages: readonly (readonly [label: string, stage: string])[]): string {
  const texts: string[] = [];
  for (let k = 0; k < stages.length; ) {
    const begin = k;
    while (k < stages.length && stages[k]![1] === stages[begin]![1]) k++;
    const [from, to] = [stages[begin]![0], stages[k - 1]![0]];
    texts.push(`${stages[begin]![1]} in ${from === to ? from : `${from} to ${to}`}`);
  }
  return texts.join('; ');
}
