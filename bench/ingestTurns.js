// The network of the log named.
import { open } from 'node:fs/promises';
import { buildNetwork, readInteractions } from 'tiewise';
import { answers, most } from './answers.js';

const PIECE = 1 << 18;

await answers(
  async () => {
    const { interactions } = await readInteractions(piecesOf(process.argv[2] ?? ''));
    return { network: buildNetwork(interactions), bytes: most() };
  },
  (_, { network: { members, ties }, bytes }) => {
    const strength =
      ties.strengths.reduce((/** @type {number} */ sum, /** @type {number} */ value) => sum + value, 0) / 2;
    return { members: members.length, ties: ties.targets.length / 2, strength, bytes };
  },
);

// Pieces of the file, each in the place of the one before, which has been read by then.
async function* piecesOf(/** @type {string} */ path) {
  const file = await open(path);
  const piece = new Uint8Array(PIECE);
  try {
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, PIECE);
      if (bytesRead === 0) return;
      yield piece.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
