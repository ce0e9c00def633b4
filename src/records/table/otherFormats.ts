// What the first bytes of files that are no text say, and how they are read.
const KNOWN: readonly (readonly [readonly number[], string])[] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    'an Excel workbook or another archive; a workbook is read by `excelRows` of tiewise/excel',
  ],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel workbook (.xls), or one with a password; save it as .xlsx without one'],
  [[0x50, 0x41, 0x52, 0x31], 'a Parquet file; it is read by `parquetRows` of tiewise/parquet'],
  [[0x41, 0x52, 0x52, 0x4f, 0x57, 0x31], 'an Arrow file; it is read by `arrowRows` of tiewise/arrow'],
  [[0xff, 0xff, 0xff, 0xff], 'an Arrow stream; it is read by `arrowRows` of tiewise/arrow'],
  [[0x1f, 0x8b], "packed by gzip; unpack it, as `new DecompressionStream('gzip')` does"],
];

/** What a file is by its first bytes, and how it is read, if it is of a known kind that is no text. */
export function otherFormat(bytes: Uint8Array): string | null {
  return KNOWN.find(([mark]) => mark.every((byte, k) => bytes[k] === byte))?.[1] ?? null;
}
