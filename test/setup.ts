import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Builds the JavaScript once before the tests, for those that run the example scripts as a user would. */
export default function setup(): void {
  const root = fileURLToPath(new URL('..', import.meta.url));
  execFileSync(process.execPath, ['node_modules/tsup/dist/cli-default.js', '--silent'], { cwd: root });
}
