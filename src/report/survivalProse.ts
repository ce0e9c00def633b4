import type { SurvivalCurve } from '../metrics/evolution/kaplanMeier.js';
import type { TieSurvival } from '../metrics/evolution/tieSurvival.js';
import { counted, figure, listed, markdownTable, percent, plainText } from './prose.js';

const ROWS = 12; // of each group, so that the table stays small

/** How long ties last, in sentences and a small table, as lines of Markdown. */
export function tieSurvivalProse(result: TieSurvival): string[] {
  const curves = result.curves.filter(({ count }) => count > 0);
  if (curves.length === 0) return [...followedTies(result), 'So nothing can be said yet of how long ties last.'];
  return [
    ...followedTies(result),
    '',
    ...curves.map((curve) => `- ${halfEnded(curve, result.confidence)}`),
    ...difference(result, curves),
    ...leftOverTime(curves, result.confidence),
  ];
}

function followedTies({
  windows,
  partial,
  spells,
  ended,
  censored,
  returned,
  dropped,
  ungrouped,
}: TieSurvival): string[] {
  const over = `over ${counted(windows, 'window')}`;
  if (spells === 0) return [`No tie began ${over}.`, ...leftOut(dropped, partial, 0)];
  const ways = [
    `${figure(ended)} ended while both members were there`,
    `${figure(censored.memberLeft)} ${censored.memberLeft === 1 ? 'was' : 'were'} lost from sight because a member left (which is no ending)`,
    `${figure(censored.windowsOver)} ${censored.windowsOver === 1 ? 'was' : 'were'} still there at the last`,
  ];
  const again = returned === 0 ? '' : ` Of them, ${figure(returned)} had been there before and came back.`;
  return [
    `${counted(spells, 'tie')} began ${over} and could be followed: ${listed(ways)}.${again}`,
    ...leftOut(dropped, partial, ungrouped),
  ];
}

function leftOut(dropped: number, partial: number, ungrouped: number): string[] {
  const parts: string[] = [];
  if (dropped > 0)
    parts.push(
      `${counted(dropped, 'tie')} of the first window, of which nobody can say when ${dropped === 1 ? 'it' : 'they'} began`,
    );
  if (ungrouped > 0) parts.push(`${counted(ungrouped, 'tie')} of no known group`);
  if (partial > 0) parts.push(`${counted(partial, 'window')} not yet over`);
  return parts.length === 0 ? [] : [`Left out: ${listed(parts)}.`];
}

function halfEnded(curve: SurvivalCurve, confidence: number): string {
  const { median, medianLower, medianUpper, endings, times, survival, count } = curve;
  const whose = nameOf(curve);
  const longest = times.at(-1)!;
  if (longest === 0) return `Of ${whose} (${figure(count)}) none could be followed into a next window.`;
  if (endings === 0)
    return `Of ${whose} (${figure(count)}) none ended; the longest was seen for ${windowsLater(longest)}.`;
  if (Number.isNaN(median))
    return `More than half of ${whose} (${figure(count)}) last longer than can be seen: ${percent(survival.at(-1)!)} were left after ${windowsLater(longest)}.`;
  const upper = Number.isNaN(medianUpper) ? 'no upper limit' : figure(medianUpper);
  const limits = `${percent(confidence)} limits: ${figure(medianLower)} to ${upper}`;
  return `Half of ${whose} (${figure(count)}) had ended after ${windowsLater(median)} (${limits}).`;
}

function nameOf({ group }: SurvivalCurve): string {
  if (group === null) return 'the ties';
  if (group === 'bridge') return 'the ties that bridge, whose members had no contact in common when they began';
  if (group === 'embedded') return 'the embedded ties, whose members had a contact in common when they began';
  return `the ties of ${plainText(group)}`;
}

function windowsLater(time: number): string {
  return time === 1 ? '1 window' : `${figure(time)} windows`;
}

function difference({ logRank }: TieSurvival, curves: readonly SurvivalCurve[]): string[] {
  if (logRank === null || curves.length < 2) return [];
  if (Number.isNaN(logRank.p)) return ['- Whether one kind lasts longer cannot be told from these endings.'];
  return [
    `- If all kinds lasted alike, a difference as large as this, or larger, would come about by chance in ${percent(logRank.p)} of cases (log-rank test).`,
  ];
}

function leftOverTime(curves: readonly SurvivalCurve[], confidence: number): string[] {
  const lines = curves.flatMap((curve) => {
    const places = Array.from(curve.times.keys()).filter((t) => curve.ended[t]! > 0);
    return places
      .slice(0, ROWS)
      .map((t) => [
        curve.group === null ? 'all' : plainText(curve.group),
        figure(curve.times[t]!),
        figure(curve.atRisk[t]!),
        figure(curve.ended[t]!),
        percent(curve.survival[t]!),
        limitsOf(curve.lower[t]!, curve.upper[t]!),
      ]);
  });
  if (lines.length === 0) return [];
  const header = [
    'Ties',
    'Windows later',
    'Followed so far',
    'Ended then',
    'Still there',
    `${percent(confidence)} limits`,
  ];
  return ['', markdownTable(header, lines)];
}

/** Two limits of a share; a dash where they are not defined. */
export function limitsOf(lower: number, upper: number): string {
  return Number.isNaN(lower) ? '–' : `${percent(lower)} to ${percent(upper)}`;
}
