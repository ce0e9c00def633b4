import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';

/** Where and when this is measured, and what. */
export function machine() {
  const model = cpus()[0]?.model.trim() ?? 'unknown';
  return {
    date: new Date().toISOString().slice(0, 16).replace('T', ' '),
    node: process.version,
    machine: `${cpus().length} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GB`,
    commit: commit(),
    load: loadavg()
      .map((value) => value.toFixed(1))
      .join(' '),
  };
}

function commit() {
  try {
    const git = (/** @type {string[]} */ ...args) =>
      execFileSync('git', args, { encoding: 'utf8', cwd: import.meta.dirname });
    const changed = git('status', '--porcelain', '--untracked-files=no').trim() !== '';
    return git('rev-parse', '--short', 'HEAD').trim() + (changed ? ' with changes' : '');
  } catch {
    return 'unknown';
  }
}
