import { execFileSync, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { PeerCase } from './cases.js';

/** One value of a peer: what it is, who says so, and the value. */
export type Answer = readonly [name: string, program: string, value: unknown];

/** The first Python on the path that has igraph and networkx; the system's may not be the first Python there. */
export function pythonWithPeers(): string {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const python = join(folder, 'python3');
    try {
      accessSync(python, constants.X_OK);
      execFileSync(python, ['-c', 'import igraph, networkx, numpy, scipy'], { stdio: 'ignore' });
      return python;
    } catch {}
  }
  throw new Error(
    'test:peers: no python3 on the path has igraph and networkx; on Debian and Ubuntu they come with apt-get install python3-igraph python3-networkx python3-numpy python3-scipy',
  );
}

/** What the peers say of each case, in the order of the cases; `take` is called as the answers come. */
export async function askPeers(
  python: string,
  cases: readonly PeerCase[],
  take: (of: PeerCase, answers: readonly Answer[]) => void,
): Promise<void> {
  const program = spawn(python, [fileURLToPath(new URL('peers.py', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
  });
  const ended = new Promise<number | null>((resolve) => {
    program.on('close', resolve);
  });
  program.stdin.on('error', () => {}); // a program that ended early is noticed by the answers that are missing
  program.stdin.end(cases.map((of) => JSON.stringify(question(of)) + '\n').join(''));
  let answered = 0;
  for await (const line of createInterface({ input: program.stdout }))
    take(cases[answered++]!, JSON.parse(line) as Answer[]); // the form that peers.py states
  const code = await ended;
  if (answered < cases.length)
    throw new Error(`the peers ended (code ${code}) on the network of seed ${cases[answered]!.seed}`);
}

function question({ network, arcs, restart, steps, length, alpha }: PeerCase): object {
  return { n: network.members.length, directed: network.directed, arcs, restart, steps, length, alpha };
}
