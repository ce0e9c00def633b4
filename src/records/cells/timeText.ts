/** The day (UTC) of a time in milliseconds since 1970. */
export function dayText(time: number): string {
  return new Date(time).toISOString().slice(0, -14);
}

/** The day and the time of day (UTC), without seconds where there are none. */
export function clockText(time: number): string {
  return `${dayText(time)} ${new Date(time).toISOString().slice(-13, time % 60_000 === 0 ? -8 : -5)}`;
}
