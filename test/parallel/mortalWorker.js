// The script of a thread that dies when it is sent a network with a member of this name.
import { parentPort } from 'node:worker_threads';
import '../../src/parallel/worker.ts';

parentPort?.on('message', ({ ask, network }) => {
  if (ask === 'keep' && network.members[0] === 'die') throw new Error('struck down');
  if (ask === 'keep' && network.members[0] === 'exit') process.exit(3);
});
