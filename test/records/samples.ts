import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Small tables of every kind that is read, from the repository's own data and by hand. */
export interface Sample {
  readonly name: string;
  readonly kind: 'interactions' | 'members' | 'attendance' | 'survey' | 'affiliations' | 'aliases' | 'json';
  readonly bytes: Uint8Array;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string): Uint8Array {
  const units = Uint16Array.from(`\ufeff${text}`, (_, k) => `\ufeff${text}`.charCodeAt(k));
  return new Uint8Array(units.buffer);
}

/** The header of a file and some lines from its middle. */
function cutFrom(path: string, from: number, count: number): Uint8Array {
  const lines = readFileSync(root + path, 'utf8').split('\n');
  return utf8([lines[0], ...lines.slice(from, from + count)].join('\n'));
}

const MESSY =
  'From;To;Date;Type;Weight;Note\r\n Ada ; Bo;12.03.2024;Meeting;1,5;"says ""hi""\r\nand more"\r\n;;;;;\r\n\r\nBö;Ada;4 Mar 2023;co-attendance;3;=1+1\r\nFrom;To;Date;Type;Weight;Note\r\nCy;Cy;2024-01-01;Email;1;🦉\r\nAda;Ünal;31/02/2024;Email;x;\r\n';

export const SAMPLES: readonly Sample[] = [
  { name: 'example', kind: 'interactions', bytes: cutFrom('examples/data/interactions.csv', 400, 14) },
  { name: 'example members', kind: 'members', bytes: cutFrom('examples/data/members.csv', 20, 10) },
  {
    name: 'learning network',
    kind: 'interactions',
    bytes: cutFrom('test/reference/messy/learning-network/clean_interactions.csv', 700, 14),
  },
  {
    name: 'learning network members',
    kind: 'members',
    bytes: cutFrom('test/reference/messy/learning-network/clean_members.csv', 40, 10),
  },
  { name: 'survey', kind: 'survey', bytes: cutFrom('test/reference/messy/brief-survey/responses.csv', 30, 16) },
  {
    name: 'southern women',
    kind: 'attendance',
    bytes: cutFrom('test/reference/southern-women/attendance.csv', 30, 14),
  },
  { name: 'messy', kind: 'interactions', bytes: utf8(MESSY) },
  { name: 'messy with a mark', kind: 'interactions', bytes: utf8(`\ufeff${MESSY}`) },
  { name: 'in UTF-16', kind: 'interactions', bytes: utf16(MESSY) },
  {
    name: 'plain',
    kind: 'interactions',
    bytes: utf8(
      'source,target,time,strength\n1,2,1700000000,1\n2,3,1700000001,2.5\n3,1,1700000002,1e3\n1,2,1700000000,1\n',
    ),
  },
  {
    name: 'with tabs',
    kind: 'interactions',
    bytes: utf8('sep=\t\nsender\treceiver\tdate\na\tb\t2024-01-02\nc\t"d\t e"\t2024-01-03T04:05:06Z\n'),
  },
  { name: 'with CR', kind: 'interactions', bytes: utf8('ego|alter|weight\ra|b|1\rb|c|"2"\rc|a|0\r') },
  {
    name: 'members',
    kind: 'members',
    bytes: utf8(
      'id;name;aliases;joined;left;region\n1;Health Trust;HT|H. Trust;2021-01-04;;Asia\n2;"Water; Trust";;12.03.2022;31.12.2023;ASIA\n2;"Water; Trust";;12.03.2022;31.12.2023;Asia\n;x;;;;\n3;Zoë;;soon;;Europe\n',
    ),
  },
  {
    name: 'sign-up sheet',
    kind: 'attendance',
    bytes: utf8(
      'Name,Meeting,Date,Role,Host\nAda,Steering group,12 Jan 2024,Chair,Bo;Cy\nBo,steering-group,2024-01-12,,\nBo,"Steering group, 2",9 Feb 2024,,\nCy,Steering group,9 Feb 2024,apologies,\n,x,,,\n',
    ),
  },
  {
    name: 'survey in pairs',
    kind: 'survey',
    bytes: utf8('Respondent;Partner;Trust;Value\nA;B;4,5;Low\nA;C;;\nB;A;Low;3\nB;B;5;1\nA;B;4;Low\nZ;A;1;1\n'),
  },
  { name: 'survey as a grid', kind: 'survey', bytes: utf8('Respondent,A,B,C,Comment\nA,,3,1,fine\nB,2,,0,\nC,,,,\n') },
  {
    name: 'affiliations',
    kind: 'affiliations',
    bytes: utf8(
      'Person,Organisation,From,Until\nAda,Trust,,2024-06-30\nAda,Council,2024-07-01,\nBo,TRUST ,,\nBo,Trust,,\nCy,Council,2024-02-01,2023-01-01\n',
    ),
  },
  {
    name: 'aliases',
    kind: 'aliases',
    bytes: utf8(
      "written,id,name,score,reason,records,line,accept\nHelth Trust,1,Health Trust,0.977,one letter missing,1,2,yes\n'=WT,2,,0.9,initials,1,3,no\nwt,3,,0.9,initials,1,3,x\nWT,2,,0.9,,1,3,y\n",
    ),
  },
  {
    name: 'JSON lines',
    kind: 'json',
    bytes: utf8(
      '{"from":"Ada","to":"Bo","minutes":30}\n{"from":{"id":"Bö"},"to":"Cy","date":"2024-01-02"}\n{"from":"Bo","to":\n\n["x"]\n',
    ),
  },
  {
    name: 'JSON',
    kind: 'json',
    bytes: utf8(
      '{"of":"x","rows":[{"source":"Ada","target":"Bo \\u00e9","strength":2.5},\n{"source":"Bo","target":"Cy","strength":[1,2]},[1,{"a":{"b":null}}]]}',
    ),
  },
];
