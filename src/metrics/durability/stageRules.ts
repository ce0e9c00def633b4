import type { StageNumbers } from './stageNumbers.js';

/** The stages that Krebs and Holley tell apart. */
export type Stage = 'scattered' | 'hubAndSpoke' | 'multiHub' | 'corePeriphery';

/** What a number has to be. */
export interface StageCondition {
  /** Which of the numbers. */
  readonly of: Exclude<keyof StageNumbers, 'hub'>;
  readonly value: number;
  readonly must: 'be at most' | 'be at least' | 'be above';
  readonly threshold: number;
  readonly met: boolean;
}

/** What has to hold for a stage. */
export interface StageRule {
  readonly stage: Stage;
  /** Whether all conditions are met. */
  readonly holds: boolean;
  readonly conditions: readonly StageCondition[];
}

/** With what the numbers are compared. */
export type Thresholds = Readonly<
  Record<
    | 'largestPart'
    | 'degreeCentralization'
    | 'betweennessCentralization'
    | 'coreMembers'
    | 'coreShare'
    | 'coreFit'
    | 'hubs',
    number
  >
>;

/** The rules of all stages, in the order in which they are asked. */
export function stageRules(numbers: StageNumbers, thresholds: Thresholds): StageRule[] {
  const condition = (of: keyof Thresholds, must: StageCondition['must']): StageCondition => {
    const [value, threshold] = [numbers[of], thresholds[of]];
    // What is undefined meets nothing.
    const met =
      must === 'be at most' ? value <= threshold : must === 'be above' ? value > threshold : value >= threshold;
    return { of, value, must, threshold, met };
  };
  const rule = (stage: Stage, conditions: readonly StageCondition[]): StageRule => ({
    stage,
    holds: conditions.every(({ met }) => met),
    conditions,
  });
  const together = condition('largestPart', 'be above');
  return [
    rule('scattered', [condition('largestPart', 'be at most')]),
    rule('hubAndSpoke', [
      together,
      condition('degreeCentralization', 'be at least'),
      condition('betweennessCentralization', 'be at least'),
    ]),
    rule('corePeriphery', [
      together,
      condition('coreMembers', 'be at least'),
      condition('coreShare', 'be at most'),
      condition('coreFit', 'be at least'),
    ]),
    rule('multiHub', [together, condition('hubs', 'be at least')]),
  ];
}
