// Programs of ours and of python-igraph that take turns, each in a process of its own, so that a machine that slows down
// slows both.
import { execFileSync, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** What a cell says where the peer is not installed. */
export const NONE = 'no python3 with igraph';

/**
 * An answer: processor seconds, seconds by the clock, the most megabytes beyond those before, which only ours says and
 * not everywhere, and what was asked for.
 * @typedef {{ seconds: number, wall?: number, peak?: number, answer?: any }} Turn
 * @typedef {ReturnType<typeof start>} Program
 */

const file = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));

/** Ours, `bench/<name>Turns.js`; it is told the arguments. */
export function ours(/** @type {string} */ name, /** @type {string[]} */ ...args) {
  return start(process.execPath, '--expose-gc', file(`${name}Turns.js`), ...args);
}

/** The peer's, `bench/peers/<name>Turns.py`, if there is a Python that has igraph. */
export function theirs(/** @type {string} */ name, /** @type {string[]} */ ...args) {
  return pythonProgram(['igraph'], name, ...args);
}

/** The program `bench/peers/<name>Turns.py`, if there is a Python that has these modules. */
export function pythonProgram(
  /** @type {string[]} */ modules,
  /** @type {string} */ name,
  /** @type {string[]} */ ...args
) {
  const python = pythonWith(modules);
  return python === undefined ? undefined : start(python, file(`peers/${name}Turns.py`), ...args);
}

const LONGEST = 300; // seconds that an answer may take

/** A program that reads what it needs once and then takes a turn for each line it is sent. */
function start(/** @type {string[]} */ ...[command = '', ...args]) {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  // Whoever waits for an answer learns that the program is gone by the end of what it says.
  child.on('error', () => {});
  child.stdin.on('error', () => {});
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    /**
     * Sends the request and waits for the answer, at most so many seconds, after which the program is ended; the answer
     * is left out, and only the time taken, if `answer` is false.
     * @param {object} request
     * @returns {Promise<Turn>}
     */
    async ask(request, longest = LONGEST) {
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        child.kill('SIGKILL');
      }, 1e3 * longest);
      child.stdin.write(`${JSON.stringify(request)}\n`);
      const { value, done } = await answers.next();
      clearTimeout(timer);
      if (late) throw new Error(`not done in ${longest} s`);
      if (done) throw new Error(`${[command, ...args].map((word) => basename(word)).join(' ')} ended early`);
      return JSON.parse(value);
    },
    end: () => child.stdin.end(),
  };
}

// The first Python on the path that has the modules; the system's may not be the first Python there.
function pythonWith(/** @type {string[]} */ modules) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'python3'))
    .find((command) => {
      try {
        accessSync(command, constants.X_OK);
        execFileSync(command, ['-c', `import ${modules.join(', ')}`], { stdio: 'ignore' });
        return true;
      } catch {
        return false;
      }
    });
}
