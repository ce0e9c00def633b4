/** A day in milliseconds. */
export const DAY = 86_400_000;

/** The share of a record that is left at a later time, when it loses half in every `halfLife` days. */
export function shareLeft(time: number, at: number, halfLife: number): number {
  return 2 ** (-(at - time) / DAY / halfLife);
}
