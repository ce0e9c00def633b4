import type { Network } from '../network/network.js';
import type { Parts } from '../numeric/parts.js';
import type { Plan } from '../report/asks.js';
import { Folding } from './folding.js';
import type { Answer, Request, Run } from './messages.js';
import { measureNamed, nameOf } from './names.js';
import { sharedNetwork } from './sharedNetwork.js';
import { partsOf, planOf } from './splits.js';
import { ownPort, type Port } from './threads.js';

// The script of a thread: it keeps networks, and measures them or does parts of that.

/** Where the parts are folded, if this thread leads the run. */
type InParts = { readonly parts: Parts<unknown>; readonly folding: Folding<unknown> | null };

const networks = new Map<number, Network>();
const begun = new Map<number, InParts>();
const plans = new Map<number, Plan<unknown>>();
const port: Port = ownPort();

async function take(request: Request): Promise<void> {
  try {
    if (request.ask === 'keep') keep(request.key, request.network, request.forget);
    else if (request.ask === 'begin') await begin(request, request.leads);
    else if (request.ask === 'part') doPart(request.run, request.part);
    else if (request.ask === 'fold') fold(request.run, request.part, request.numbers);
    else if (request.ask === 'answers') read(request.run, request.answers);
    else {
      begun.delete(request.run);
      plans.delete(request.run);
    }
  } catch (error) {
    if ('run' in request) say({ say: 'error', run: request.run, error });
  }
  say({ say: 'done' });
}

function keep(key: number, network: Network, forget: number | undefined): void {
  if (forget !== undefined) networks.delete(forget);
  networks.set(key, network);
}

async function begin({ run, measure: name, key, options }: Run, leads: boolean): Promise<void> {
  const measure = measureNamed(name);
  const network = networks.get(key)!;
  const plan = planOf(measure)?.(network, options as never);
  if (plan !== undefined) {
    plans.set(run, plan);
    askFor(run, network, plan);
    return;
  }
  const parts = partsOf(measure)?.(network, options as never);
  if (parts === undefined) {
    say({ say: 'result', run, result: await measure(network, watched(run, options)) });
    return;
  }
  begun.set(run, { parts, folding: leads ? new Folding(parts) : null });
  if (!leads) return;
  say({ say: 'parts', run, parts: parts.count });
  if (parts.count === 0) finish(run);
}

function askFor(run: number, own: Network, { asked }: Plan<unknown>): void {
  const others = Array.from(new Set(asked.map(({ network }) => network))).filter((network) => network !== own);
  const asks = asked.map(({ measure, network, options }) => ({
    measure: nameOf(measure)!,
    network: others.indexOf(network),
    options,
  }));
  say({ say: 'asks', run, networks: others.map(sharedNetwork), asks });
}

function read(run: number, answers: readonly unknown[]): void {
  say({ say: 'result', run, result: plans.get(run)!.read(answers) });
}

// A measure that tells its progress tells it to the pool.
function watched(run: number, options: unknown): unknown {
  if (
    options !== undefined &&
    (typeof options !== 'object' || options === null || ArrayBuffer.isView(options) || Array.isArray(options))
  )
    return options;
  return {
    ...options,
    onProgress: ({ done, of }: { done: number; of: number }) => say({ say: 'progress', run, done, of }),
  };
}

function doPart(run: number, part: number): void {
  const { parts, folding } = begun.get(run)!;
  const numbers = new Float64Array(parts.width);
  parts.add(part, numbers);
  if (folding === null) say({ say: 'part', run, part, numbers }, [numbers.buffer]);
  else fold(run, part, numbers);
}

function fold(run: number, part: number, numbers: Float64Array): void {
  const { parts, folding } = begun.get(run)!;
  const before = folding!.folded;
  folding!.take(part, numbers);
  if (folding!.folded === parts.count) finish(run);
  else if (folding!.folded > before) say({ say: 'folded', run, parts: folding!.folded });
}

function finish(run: number): void {
  say({ say: 'result', run, result: begun.get(run)!.folding!.result() });
}

function say(answer: Answer, transfer: ArrayBuffer[] = []): void {
  port.postMessage(answer, transfer);
}

// One at a time, in the order of the requests, also where a measure takes turns with others.
let before: Promise<void> = Promise.resolve();
port.listen((request) => {
  before = before.then(() => take(request));
});
