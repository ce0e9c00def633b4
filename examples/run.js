// Runs an example by its number: npm run example 05 -- interactions.csv
import { readdirSync } from 'node:fs';

const [number = '', ...rest] = process.argv.slice(2);
const names = readdirSync(new URL('.', import.meta.url)).filter((name) => /^\d\d-.*\.js$/.test(name));
const name = names.find((name) => name.startsWith(`${number.padStart(2, '0')}-`));
if (name === undefined) {
  console.error(`There is no example ${number}. There are:\n${names.map((name) => `  ${name}`).join('\n')}`);
  process.exit(1);
}
process.argv = [process.argv[0] ?? 'node', name, ...rest];
await import(new URL(name, import.meta.url).href).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
