// The log named, read and grouped by DuckDB. It makes no network of it and does not say who the members are.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { answers, most } from './answers.js';

const { DuckDBInstance } = await import(pathToFileURL(createRequire(import.meta.url).resolve('@duckdb/node-api')).href);

await answers(async ({ dates }) => {
  const database = await (await DuckDBInstance.create(':memory:')).connect();
  const { currentRowCount: ties } = await database.runAndReadAll(
    `SELECT least(source, target), greatest(source, target), count(*), sum(weight) ${dates ? ', max(timestamp)' : ''}
     FROM read_csv('${process.argv[2]}') GROUP BY 1, 2`,
  );
  return { ties, bytes: most() };
});
