import { readFileSync } from 'node:fs';
import { readMembers, readSurvey, type Survey } from '../../../src/index.js';

/** The synthetic survey of 28 members, of whom 5 did not answer. */
export async function briefSurvey(): Promise<Survey> {
  const file = (name: string) =>
    readFileSync(new URL(`../../reference/messy/brief-survey/${name}`, import.meta.url), 'utf8');
  const { members } = await readMembers(file('roster.csv'));
  const values = { Never: 1, Yearly: 2, Monthly: 3, Weekly: 4, Daily: 5 };
  const options = { members, repeats: 'first', scales: { frequency: { values }, trust: {} } } as const;
  return (await readSurvey(file('responses.csv'), options)).survey;
}

/** Of it, what is more than never. */
export const MORE_THAN_NEVER = { scale: 'frequency', cutoff: 2 } as const;
