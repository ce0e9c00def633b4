/**
 * What a source gives, until the signal says stop: then the promise for what comes next is rejected with its reason at
 * once, even while the source itself keeps everyone waiting. However it ends, the source is told that no more is wanted.
 */
export function stoppable<Piece>(
  source: Iterable<Piece> | AsyncIterable<Piece>,
  signal: AbortSignal | undefined,
): Iterable<Piece> | AsyncIterable<Piece> {
  return signal === undefined || !(Symbol.asyncIterator in source) ? source : untilStopped(source, signal);
}

async function* untilStopped<Piece>(source: AsyncIterable<Piece>, signal: AbortSignal): AsyncGenerator<Piece> {
  const iterator = source[Symbol.asyncIterator]();
  let stop: (reason: unknown) => void = () => {};
  const onAbort = (): void => stop(signal.reason);
  signal.addEventListener('abort', onAbort);
  let ended = false;
  try {
    for (;;) {
      signal.throwIfAborted();
      const next = await new Promise<IteratorResult<Piece>>((resolve, reject) => {
        stop = reject;
        iterator.next().then(resolve, reject);
      });
      if (next.done) {
        ended = true;
        return;
      }
      yield next.value;
    }
  } finally {
    signal.removeEventListener('abort', onAbort);
    if (!ended) await close(source, iterator, signal.aborted);
  }
}

// A source that keeps everyone waiting answers only when it has come to an end of that; a stream can be cut short.
async function close<Piece>(
  source: AsyncIterable<Piece>,
  iterator: AsyncIterator<Piece>,
  stopped: boolean,
): Promise<void> {
  const returned = iterator.return?.();
  if (!stopped) {
    await returned;
    return;
  }
  returned?.catch(() => {}); // what goes wrong now is nobody's concern
  if ('destroy' in source && typeof source.destroy === 'function') source.destroy();
}
