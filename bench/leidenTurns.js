// The communities of the network of the file named, by the Leiden method.
import { leiden } from 'tiewise';
import { answers } from './answers.js';
import { readTies } from './graphs/packed.js';

const network = readTies(process.argv[2] ?? '');
await answers((options) => leiden(network, options).labels);
