import type { Answer, Request } from './messages.js';

/** A thread of its own, in Node or in a page. */
export interface Thread {
  post(request: Request, transfer: ArrayBuffer[]): void;
  /** Whether the program is to go on for as long as the thread may still say something. */
  hold(held: boolean): void;
  stop(): Promise<void>;
}

/** Who hears a thread. */
export interface Listener {
  heard(answer: Answer): void;
  /** The thread has ended by itself. */
  lost(cause: unknown): void;
}

/** Where a thread hears what it is to do, and answers. */
export interface Port {
  postMessage(answer: Answer, transfer: ArrayBuffer[]): void;
  listen(take: (request: Request) => void): void;
}

// What is used of Node, whose modules are only asked for where they are: a page has no part in them.
interface NodeWorker {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  on(event: string, listener: (value: unknown) => void): void;
  ref(): void;
  unref(): void;
  terminate(): Promise<unknown>;
}
interface WorkerThreads {
  readonly Worker: new (script: URL, options: { readonly execArgv?: readonly string[] }) => NodeWorker;
  readonly parentPort: Pick<NodeWorker, 'postMessage' | 'on'> | null;
}
interface OperatingSystem {
  availableParallelism(): number;
}

function nodes<Module>(name: string): Module | undefined {
  const { process } = globalThis as { readonly process?: { getBuiltinModule?(name: string): unknown } };
  return process?.getBuiltinModule?.(name) as Module | undefined;
}

/** How many threads the machine can run at a time. */
export function processors(): number {
  return nodes<OperatingSystem>('node:os')?.availableParallelism() ?? navigator.hardwareConcurrency;
}

/** The port of the thread that this is. */
export function ownPort(): Port {
  const parent = nodes<WorkerThreads>('node:worker_threads')?.parentPort;
  if (parent)
    return {
      postMessage: (answer, transfer) => parent.postMessage(answer, transfer),
      listen: (take) => parent.on('message', (request) => take(request as Request)),
    };
  const page = globalThis as unknown as Pick<Worker, 'postMessage' | 'onmessage'>;
  return {
    postMessage: (answer, transfer) => page.postMessage(answer, transfer),
    listen: (take) => {
      page.onmessage = ({ data }: MessageEvent) => take(data as Request);
    },
  };
}

const SCRIPT: string = './worker.js';

/** Starts a thread on the library's script, which is at `script` if a bundler has taken it elsewhere. */
export function startThread(script: string | URL | undefined, listener: Listener): Thread {
  const threads = nodes<WorkerThreads>('node:worker_threads');
  return threads === undefined
    ? inPage(script, listener)
    : inNode(new threads.Worker(new URL(script ?? SCRIPT, import.meta.url), flags()), listener);
}

// A thread has the flags of the program, but for a program that is itself given as text: a thread has a text of its own.
function flags(): { readonly execArgv?: readonly string[] } {
  const { process } = globalThis as { readonly process?: { readonly execArgv?: readonly string[] } };
  return process?.execArgv?.some((flag) => flag.startsWith('--input-type')) ? { execArgv: [] } : {};
}

function inNode(worker: NodeWorker, listener: Listener): Thread {
  let stopped = false;
  let cause: unknown;
  worker.on('message', (answer) => listener.heard(answer as Answer));
  worker.on('error', (error) => {
    cause = error;
  });
  worker.on('exit', (code) => {
    if (!stopped) listener.lost(cause ?? new Error(`exit code ${String(code)}`));
  });
  worker.unref();
  return {
    post: (request, transfer) => worker.postMessage(request, transfer),
    hold: (held) => (held ? worker.ref() : worker.unref()),
    async stop() {
      stopped = true;
      await worker.terminate();
    },
  };
}

function inPage(script: string | URL | undefined, listener: Listener): Thread {
  // Bundlers know the script of a worker by just this expression.
  const worker =
    script === undefined
      ? new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })
      : new Worker(script, { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent) => listener.heard(data as Answer);
  worker.onerror = (event) => {
    event.preventDefault();
    worker.terminate();
    listener.lost(event.error ?? new Error(event.message ?? 'its script could not be loaded'));
  };
  return {
    post: (request, transfer) => worker.postMessage(request, transfer),
    hold: () => {},
    stop: () => Promise.resolve(worker.terminate()),
  };
}
