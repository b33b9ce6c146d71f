import type { Hub, HubStream } from './hub';
import type { Position, Update, WatchResult } from './topics';

interface Call { method: string; args: unknown[]; resolve(value: unknown): void; reject(error: Error): void }
interface Stream { method: string; request: unknown; observer: Parameters<HubStream<unknown>['subscribe']>[0]; disposed: boolean }

/** A hub in the test's hands: calls wait until the test answers them, and the connection is lost when the test says so. */
export class FakeHub implements Hub {
  state = 'Disconnected';
  calls: Call[] = [];
  streams: Stream[] = [];
  starts = 0;
  refuseStart: Error | null = null;
  private push: (update: Update) => void = () => {};
  private closed: (error?: Error) => void = () => {};

  async start() {
    this.starts++;
    if (this.refuseStart) throw this.refuseStart;
    this.state = 'Connected';
  }
  async stop() { this.state = 'Disconnected'; }

  invoke<T>(method: string, ...args: unknown[]): Promise<T> {
    return new Promise((resolve, reject) => {
      this.calls.push({ method, args, resolve: value => resolve(value as T), reject });
    });
  }

  stream<T>(method: string, ...args: unknown[]): HubStream<T> {
    return {
      subscribe: observer => {
        const stream: Stream = { method, request: args[0], observer: observer as Stream['observer'], disposed: false };
        this.streams.push(stream);
        return { dispose: () => { stream.disposed = true; } };
      },
    };
  }

  on(_method: 'update', handler: (update: Update) => void) { this.push = handler; }
  onclose(handler: (error?: Error) => void) { this.closed = handler; }

  async drop(error = new Error('WebSocket closed with status code: 1006')) {
    this.state = 'Disconnected';
    for (const call of this.calls.splice(0)) call.reject(error);
    for (const stream of this.streams.filter(s => !s.disposed)) stream.observer.error(error);
    this.closed(error);
    await settled();
  }

  update(topic: string, epoch: string, version: number) {
    this.push({ topic, epoch, version, type: 'event', data: version, at: '2026-03-01T15:00:00Z' });
  }

  /** Answers the oldest open call of Watch and gives the position it was asked with. */
  async answerWatch(result: Partial<WatchResult> & Position): Promise<Position | null> {
    const index = this.calls.findIndex(call => call.method === 'Watch');
    const [call] = this.calls.splice(index, 1);
    if (!call || index < 0) throw new Error('No Watch call is open.');
    call.resolve({ topic: call.args[0], ...result });
    await settled();
    return call.args[1] as Position | null;
  }
}

/** Lets everything run that waits for nothing but its turn. */
export const settled = () => new Promise<void>(resolve => setTimeout(resolve, 0));
