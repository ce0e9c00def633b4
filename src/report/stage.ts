import type { StageReading } from '../metrics/durability/networkStage.js';
import type { Stage, StageCondition } from '../metrics/durability/stageRules.js';
import { figure, item, listed, percent } from './prose.js';

const NAMES: Readonly<Record<Stage, string>> = {
  scattered: 'scattered',
  hubAndSpoke: 'hub and spoke',
  multiHub: 'several hubs',
  corePeriphery: 'core and periphery',
};

/** The stage of the network with the coordinator and without, and by which numbers. */
export function stageProse(whole: StageReading, rest: StageReading, name: string): string {
  const place = whole.rules.findIndex(({ holds }) => holds);
  const earlier = whole.rules.slice(0, place === -1 ? whole.rules.length : place);
  const met = place === -1 ? [] : whole.rules[place]!.conditions.map(conditionText);
  const missed = earlier.map(
    ({ stage, conditions }) => `Not ${NAMES[stage]}: ${conditionText(conditions.find((one) => !one.met)!)}.`,
  );
  return item(
    'Stage',
    stageName(whole.stage),
    [
      'Krebs and Holley tell apart: scattered, hub and spoke, several hubs, core and periphery. They give no thresholds; those in brackets are of this page.',
      ...(met.length > 0 ? [`This stage: ${listed(met)}.`] : []),
      ...missed,
      `Without ${name} it would be: ${stageName(rest.stage)}.`,
    ].join(' '),
  );
}

/** What a stage is called on the page. */
export function stageName(stage: Stage | null): string {
  return stage === null ? 'none of the four' : NAMES[stage];
}

const NUMBERS: Readonly<Record<StageCondition['of'], string>> = {
  largestPart: 'members in the largest part',
  degreeCentralization: 'degree centralisation',
  betweennessCentralization: 'betweenness centralisation',
  hubTies: 'ties with the most connected',
  hubs: 'hubs',
  coreMembers: 'members of the core',
  coreShare: 'share of members in the core',
  coreFit: 'fit of the core',
};
const SHARES: readonly StageCondition['of'][] = ['largestPart', 'coreShare', 'hubTies'];
const WORDS = { 'be at most': 'at most', 'be at least': 'at least', 'be above': 'above' } as const;

function conditionText({ of, value, must, threshold }: StageCondition): string {
  const shown = SHARES.includes(of) ? percent : figure;
  return `${NUMBERS[of]} ${shown(value)} (${WORDS[must]} ${shown(threshold)})`;
}
