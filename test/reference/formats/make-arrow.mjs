// Writes the Arrow files of this folder with apache-arrow 21.2.0 and the lz4 1.9.4 and zstd 1.5.4 command lines, none of
// which the library uses: `npm install apache-arrow` in a folder of your own, then `node make-arrow.mjs` there.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import * as arrow from 'apache-arrow';

const at = (text) => new Date(`${text}Z`);
const columns = {
  From: arrow.vectorFromArray(['Ada', 'Bo', 'Cy', 'Ada', 'Ada'], new arrow.Dictionary(new arrow.Utf8(), new arrow.Int32())),
  To: arrow.vectorFromArray(['Bo', 'Cy', 'Zoë & Söhne', 'Ada', 'Cy'], new arrow.Utf8()),
  Date: arrow.vectorFromArray(
    [at('2024-03-12T09:30:00'), at('2024-03-13T00:00'), at('1999-12-31T00:00'), at('2024-03-14T00:00'), at('2024-03-15T00:00')],
    new arrow.TimestampMicrosecond(),
  ),
  Type: arrow.vectorFromArray(['meeting', 'e-mail', 'E-Mail', 'meeting', 'meeting'], new arrow.Utf8()),
  Minutes: arrow.vectorFromArray([30, 2.5, 0.1, 5, 0], new arrow.Float64()),
};
const table = new arrow.Table(columns);
writeFileSync('interactions.arrow', arrow.tableToIPC(table, 'file'));
writeFileSync('interactions.arrows', arrow.tableToIPC(table, 'stream'));

// Enough rows alike that compression makes every column smaller. (This writer says before each column how long it is
// compressed, where the format asks for how long it is not; the library reads both.)
const count = 700;
const list = (make) => Array.from({ length: count }, (_, k) => make(k));
const many = new arrow.Table({
  From: arrow.vectorFromArray(list((k) => `member ${k % 7}`), new arrow.Utf8()),
  To: arrow.vectorFromArray(list((k) => `member ${(k % 5) + 7}`), new arrow.Utf8()),
  Minutes: arrow.vectorFromArray(list((k) => BigInt((k % 10) + 1)), new arrow.Int64()),
});
const by = (program, args) => ({ encode: (bytes) => execFileSync(program, args, { input: bytes }), decode: () => null });
arrow.compressionRegistry.set(arrow.CompressionType.LZ4_FRAME, by('lz4', ['-c', '-BD']));
arrow.compressionRegistry.set(arrow.CompressionType.ZSTD, by('zstd', ['-c']));
for (const [name, type] of [
  ['lz4', arrow.CompressionType.LZ4_FRAME],
  ['zstd', arrow.CompressionType.ZSTD],
]) {
  const writer = new arrow.RecordBatchFileWriter({ compressionType: type });
  writer.write(many);
  writer.close();
  writeFileSync(`many-${name}.arrow`, writer.toUint8Array(true));
}

// A frame of linked blocks: 200,000 bytes in blocks of 64 KiB that reach back into each other.
const words = Array.from({ length: 20_000 }, (_, k) => `line ${(k * k) % 977}`.padEnd(9) + '\n').join('');
writeFileSync('linked.lz4', execFileSync('lz4', ['-c', '-9', '-BD', '-B4'], { input: words }));
