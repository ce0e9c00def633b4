import { execFileSync, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { PeerCase } from './cases.js';

/** One value of a peer: what it is, who says so, and the value. */
export type Answer = readonly [name: string, program: string, value: unknown];

/** A program that answers for some of the peers: what to run, and what it prints an answer to. */
export type PeerProgram = readonly [command: string, script: string];

/** The first Python on the path that has igraph and networkx; the system's may not be the first Python there. */
export function pythonWithPeers(): PeerProgram {
  return [first('python3', ['-c', 'import igraph, networkx, numpy, scipy'], 'igraph and networkx'), 'peers.py'];
}

/** The first R on the path that has sna. */
export function rWithPeers(): PeerProgram {
  return [first('Rscript', ['-e', 'library(sna); library(jsonlite)'], 'sna and jsonlite'), 'peers.R'];
}

function first(name: string, check: readonly string[], what: string): string {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const command = join(folder, name);
    try {
      accessSync(command, constants.X_OK);
      execFileSync(command, check, { stdio: 'ignore' });
      return command;
    } catch {}
  }
  throw new Error(
    `test:peers: no ${name} on the path has ${what}; \`bash .ci/peers\` installs all that is compared with on Debian and Ubuntu`,
  );
}

/** What the peers say of each case, in the order of the cases; `take` is called as the answers come. */
export async function askPeers(
  [command, script]: PeerProgram,
  cases: readonly PeerCase[],
  take: (of: PeerCase, answers: readonly Answer[]) => void,
): Promise<void> {
  const program = spawn(command, [fileURLToPath(new URL(script, import.meta.url))], {
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
    throw new Error(`${script} ended (code ${code}) on the network of seed ${cases[answered]!.seed}`);
}

function question({ network, arcs, restart, steps, length, alpha }: PeerCase): object {
  return { n: network.members.length, directed: network.directed, arcs, restart, steps, length, alpha };
}
