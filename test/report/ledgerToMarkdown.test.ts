import { expect, test } from 'vitest';
import { readInteractions } from '../../src/records/interactions/readInteractions.js';
import { ledgerToMarkdown } from '../../src/report/ledgerToMarkdown.js';

test('the account says what was read, why the rest was not, and where', async () => {
  const csv = 'from,to,strength,notes\na,b,1,\n a,b,1,\na,b,ten,\na,<b>|,none,\n\n';
  const { ledger, rejected } = await readInteractions(csv, { file: 'log.csv', duplicates: 'drop' });
  const page = ledgerToMarkdown(ledger, rejected, { limit: 1 });
  expect(page).toBe(`## What was read of log.csv

6 records = 1 header + 1 blank + 2 accepted + 2 refused. Accepted: 1 kept + 1 merged into one alike.

Read: source from “from”, target from “to”, strength from “strength”. Not read: “notes”.

| What must hold | First such | Records |
| --- | --- | ---: |
| a strength must be a number | line 4: “ten” | 2 |

### Refused, by line

| Line | Column | Value | What must hold |
| --- | --- | --- | --- |
| 4 | strength | “ten” | a strength must be a number |

and 1 more.

### Read as something other than written

| What | For example | Cells |
| --- | --- | ---: |
| member, space aside | “ a” as “a” | 1 |
`);
});

test('an empty file has an account too', async () => {
  const { ledger, rejected } = await readInteractions('');
  expect(ledgerToMarkdown(ledger, rejected)).toContain('0 records = 0 header + 0 blank + 0 accepted + 0 refused.');
});

test('duplicates that were kept are said', async () => {
  const { ledger, rejected } = await readInteractions('from,to\na,b\na,b\n');
  expect(ledgerToMarkdown(ledger, rejected)).toContain('; 1 record alike to another in every cell was kept.');
});
