import type { AnswerPart } from './answers';
import type { Hub } from './hub';

/** A hub stream as an async iterable. Leaving the loop, or the signal, cancels the work on the server. */
export async function* partStream(hub: Hub, method: 'Ask' | 'Follow', request: unknown, signal?: AbortSignal): AsyncGenerator<AnswerPart> {
  const arrived: AnswerPart[] = [];
  let ended = false;
  let cancelled = true;
  let failure: unknown;
  let wake = () => {};
  const end = (error?: unknown) => { ended = true; failure = error; wake(); };
  const endedByServer = (error?: unknown) => { cancelled = false; end(error); };

  const subscription = hub.stream<AnswerPart>(method, request).subscribe({
    next: part => { arrived.push(part); wake(); },
    error: endedByServer,
    complete: () => endedByServer(),
  });
  const abort = () => end(signal?.reason);
  signal?.addEventListener('abort', abort);
  try {
    signal?.throwIfAborted();
    for (;;) {
      while (arrived.length > 0) {
        signal?.throwIfAborted();
        yield arrived.shift()!;
      }
      if (failure !== undefined) throw failure;
      if (ended) return;
      await new Promise<void>(resolve => { wake = resolve; });
    }
  } finally {
    signal?.removeEventListener('abort', abort);
    if (cancelled) subscription.dispose();
  }
}
