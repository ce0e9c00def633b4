import { RecordError } from '../../records/recordError.js';
import type { Archive } from './archive.js';

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  /** Whether Excel does not show it. */
  readonly hidden: boolean;
  /** Where it is in the archive. */
  readonly part: string;
}

export interface Contents {
  readonly sheets: readonly Sheet[];
  /** Whether days are counted from 1904, as by old Excels on a Mac, and not from 1900. */
  readonly from1904: boolean;
  /** Where the texts are that cells share; null where there are none. */
  readonly texts: string | null;
  /** Where the number formats are; null where there are none. */
  readonly styles: string | null;
}

/** Reads what a workbook has in it. */
export function contentsOf(archive: Archive, file: string): Contents {
  if (archive.has('xl/workbook.bin'))
    throw new RecordError(file, 0, 'a binary workbook (.xlsb) is not read; save it as .xlsx');
  if (archive.has('content.xml') || !archive.has('_rels/.rels'))
    throw new RecordError(file, 0, 'this is no Excel workbook (.xlsx), though it is an archive; save it as .xlsx');
  const main = relationsOf(archive, '').find(({ type }) => type === 'officeDocument');
  if (main === undefined)
    throw new RecordError(file, 0, 'the workbook is damaged: it does not say where its sheets are');
  const relations = relationsOf(archive, main.part);
  const parts = new Map(relations.filter(({ type }) => type === 'worksheet').map(({ id, part }) => [id, part]));
  const sheets: Sheet[] = [];
  let from1904 = false;
  run(archive, main.part, (name, attributes) => {
    const part = parts.get(relationOf(attributes));
    if (name === 'sheet' && part !== undefined) {
      const hidden = (attributes.get('state') ?? 'visible') !== 'visible';
      sheets.push({ name: attributes.get('name') ?? '', hidden, part });
    }
    if (name === 'workbookPr') from1904 = /^(1|true|on)$/i.test(attributes.get('date1904') ?? '');
  });
  if (sheets.length === 0) throw new RecordError(file, 0, 'the workbook has no sheet with cells');
  const partOf = (kind: string) => relations.find(({ type, part }) => type === kind && archive.has(part))?.part ?? null;
  return { sheets, from1904, texts: partOf('sharedStrings'), styles: partOf('styles') };
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly part: string;
}

// What a part says it goes with; for the archive as a whole the part is ''.
function relationsOf(archive: Archive, part: string): Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const relations: Relation[] = [];
  run(archive, `${folder}_rels/${part.slice(folder.length)}.rels`, (name, attributes) => {
    const [type, target] = [attributes.get('Type') ?? '', attributes.get('Target') ?? ''];
    if (name === 'Relationship' && attributes.get('TargetMode') !== 'External')
      relations.push({
        id: attributes.get('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        part: resolved(folder, target),
      });
  });
  return relations;
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = folder.split('/').slice(0, -1);
  for (const step of target.split('/'))
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  return path.join('/');
}

// `r:id`, of which the reader keeps `id`.
function relationOf(attributes: ReadonlyMap<string, string>): string {
  return attributes.get('id') ?? '';
}

function run(
  archive: Archive,
  part: string,
  open: (name: string, attributes: ReadonlyMap<string, string>) => void,
): void {
  for (const _ of archive.read(part, { open }));
}
