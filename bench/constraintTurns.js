// The constraint of everyone in the network of the file named.
import { constraint } from 'tiewise';
import { answers } from './answers.js';
import { readTies } from './packed.js';

const network = readTies(process.argv[2] ?? '');
await answers(() => constraint(network));
