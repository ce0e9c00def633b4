import { caseless, tidied } from '../cells/spelling.js';

/** What a person says of a suggestion; null where it is not clear. */
export type Answer = 'yes' | 'no' | 'blank' | null;

/**
 * The answer in a cell: yes or no in the usual languages, a tick or a cross, or what a spreadsheet makes of TRUE and FALSE
 * in them, without case and accents.
 */
export function answerIn(cell: string): Answer {
  const word = plain(cell);
  if (word === '') return 'blank';
  answers ??= new Map([...words(YES, 'yes'), ...words(NO, 'no')]);
  return answers.get(word) ?? null;
}

// By plain word, from the first question on: to put them all in plain form takes as long as to measure a small network.
let answers: ReadonlyMap<string, Answer> | null = null;

// No word of one language here is the opposite of one in another.
const YES = [
  'yes y yeah true t 1 x + ✓ ✔ ☑ ✅ ok okay accept accepted approve approved agree agreed correct right',
  'ja oui si sim jes da да tak так ano áno igen evet hai はい 是 네 예 نعم כן ναι kyllä jah jā taip vâng ya ndiyo हाँ',
  'wahr vrai verdadero verdadeiro vero waar sant prawda pravda истина igaz tosi tõene doğru benar sann sandt 真 是的',
];
const NO = [
  'no n false f 0 - – — ✗ ✘ ☒ ❌ reject rejected decline declined wrong',
  'nein non nee não nej nei ne не нет nie нi ні nie nem hayır いいえ 否 不 아니요 לא لا όχι ei nē không tidak hapana नहीं',
  'falsch faux falso onwaar fals fałsz nepravda ложь hamis epätosi väär yanlış salah usann falskt falsk usandt 假 不是',
];

function words(lines: readonly string[], answer: Answer): [string, Answer][] {
  return lines
    .join(' ')
    .split(' ')
    .map((word) => [plain(word), answer]);
}

function plain(text: string): string {
  const bare = tidied(text)
    .normalize('NFKD')
    .replace(/[\p{Mn}.!]/gu, '');
  return caseless(bare)
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .trim();
}
