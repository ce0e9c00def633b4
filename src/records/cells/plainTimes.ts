import type { PlainLines } from '../table/plainLines.js';

const DAY = 86_400_000;
// The day since 1970 on which each month of these years begins, and the month after them.
const FIRST_YEAR = 1900;
const MONTHS = 12 * 256;
const BEGINS = Int32Array.from({ length: MONTHS + 1 }, (_, month) => Date.UTC(FIRST_YEAR, month, 1) / DAY);

/**
 * The time of the cell of each line at this place, as `readTime` reads it, where it is `2024-03-12` alone or with
 * `T09:30`, `T09:30:00` or `T09:30:00Z` behind it (or a space for the T); NaN where it is anything else.
 */
export function plainTimes({ view, borders, width, count }: PlainLines, place: number, times: Float64Array): void {
  for (let from = 0; from < count; from += SOME)
    timesInto(view, borders, width + 1, place, from, Math.min(count, from + SOME), times);
}

// So few that it is called often enough to be compiled once, and not for a long run and then once more.
const SOME = 128;

// Two digits are looked at as one number of two bytes, here with what follows them above: adding 0x46 or subtracting 0x30
// turns on the top bit of a byte that is no digit. One function, since so many small ones would not be put into its place.
function timesInto(
  view: DataView,
  borders: Int32Array,
  stride: number,
  place: number,
  from: number,
  to: number,
  times: Float64Array,
): void {
  for (let line = from; line < to; line++) {
    const at = borders[line * stride + place]! + 1;
    const length = borders[line * stride + place + 1]! - at;
    times[line] = Number.NaN;
    if (length !== 10 && length !== 16 && length !== 19 && length !== 20) continue;
    const century = view.getInt32(at, true) & 0xffff;
    const years = view.getInt32(at + 2, true); // and a hyphen
    const months = view.getInt32(at + 5, true); // and a hyphen
    const days = view.getInt32(at + 8, true); // and a T or a space
    if ((years & 0xff0000) !== 0x2d0000 || (months & 0xff0000) !== 0x2d0000) continue;
    let pair = century;
    let odd = (pair + 0x4646) | (pair - 0x3030);
    let year = 1000 * (pair & 0xff) + 100 * (pair >> 8);
    pair = years & 0xffff;
    odd |= (pair + 0x4646) | (pair - 0x3030);
    year += 10 * (pair & 0xff) + (pair >> 8) - 53_328; // the character 0 is 48
    pair = months & 0xffff;
    odd |= (pair + 0x4646) | (pair - 0x3030);
    const month = 10 * (pair & 0xff) + (pair >> 8) - 528;
    pair = days & 0xffff;
    odd |= (pair + 0x4646) | (pair - 0x3030);
    const day = 10 * (pair & 0xff) + (pair >> 8) - 528;
    let seconds = 0;
    if (length > 10) {
      const letter = (days >> 16) & 0xff;
      const hours = view.getInt32(at + 11, true); // and a colon
      const minutes = view.getInt32(at + 14, true); // and a colon, if there are seconds
      if ((letter !== 84 && letter !== 32) || (hours & 0xff0000) !== 0x3a0000) continue;
      pair = hours & 0xffff;
      odd |= (pair + 0x4646) | (pair - 0x3030);
      seconds = 10 * (pair & 0xff) + (pair >> 8) - 528;
      if (seconds > 23) continue;
      pair = minutes & 0xffff;
      odd |= (pair + 0x4646) | (pair - 0x3030);
      const minute = 10 * (pair & 0xff) + (pair >> 8) - 528;
      if (minute > 59) continue;
      seconds = (seconds * 60 + minute) * 60;
      if (length > 16) {
        const rest = view.getInt32(at + 17, true); // and perhaps a Z
        if ((minutes & 0xff0000) !== 0x3a0000 || (length === 20 && (rest & 0xff0000) !== 0x5a0000)) continue;
        pair = rest & 0xffff;
        odd |= (pair + 0x4646) | (pair - 0x3030);
        const second = 10 * (pair & 0xff) + (pair >> 8) - 528;
        if (second > 60) continue;
        seconds += second;
      }
    }
    if ((odd & 0x8080) !== 0) continue;
    const since = 12 * (year - FIRST_YEAR) + month - 1;
    if (month < 1 || month > 12 || since < 0 || since >= MONTHS || day < 1) continue;
    const number = BEGINS[since]! + day - 1;
    if (number < BEGINS[since + 1]!) times[line] = number * DAY + seconds * 1000;
  }
}
