import type { AnswerPart, AskRequest, Feedback } from './answers';
import { type Hub, leagueHub } from './hub';
import { LeagueError } from './leagueError';
import { partStream } from './partStream';
import { LeagueRest } from './rest';
import { TopicFeed, type TopicHandler } from './topicFeed';
import type { SnapshotOf, Topic, Update, UpdateOf, WatchResult } from './topics';

/** `refused`: the server wants another key, so trying again with this one is of no use. */
export type ConnectionState = 'connecting' | 'connected' | 'reconnecting' | 'refused' | 'stopped';

export interface LeagueClientOptions {
  /** The address of the server; empty means the page's own. */
  baseUrl?: string;
  /** The API key or token, read anew at each connection and request. */
  key?: () => string | undefined;
  hub?: () => Hub;
  rest?: LeagueRest;
  /** Milliseconds to wait before the n-th further try, from 0. */
  retryDelay?: (attempt: number) => number;
}

interface Watched {
  feed: TopicFeed;
  handlers: Set<TopicHandler<unknown, Update>>;
  /** Numbers the Watch calls: only the newest one's result counts. */
  call: number;
  attempts: number;
}

const backoff = (attempt: number) => Math.min(15_000, 250 * 2 ** attempt) * (0.75 + Math.random() / 2);

export class LeagueClient {
  readonly rest: LeagueRest;
  /** When the newest data came, in milliseconds of the local clock. */
  lastDataAt: number | null = null;
  private hub: Hub | null = null;
  private current: ConnectionState = 'stopped';
  private failure: LeagueError | null = null;
  /** Counts the lost connections, so that work begun on one of them knows that it is gone. */
  private losses = 0;
  private readonly topics = new Map<string, Watched>();
  private readonly stateListeners = new Set<() => void>();

  constructor(private readonly options: LeagueClientOptions = {}) {
    this.rest = options.rest ?? new LeagueRest(options);
  }

  get state(): ConnectionState { return this.current; }
  /** Why there is no connection, while there is none. */
  get lastError(): LeagueError | null { return this.failure; }

  onState(listener: () => void): () => void {
    this.stateListeners.add(listener);
    return () => { this.stateListeners.delete(listener); };
  }

  /** Connects, and stays connected until `stop`. Resolves once the first connection stands, or is given up. */
  async start(): Promise<void> {
    if (this.hub) return;
    const hub = this.hub = this.options.hub?.() ?? leagueHub(`${this.options.baseUrl ?? ''}/hubs/league`, this.options.key);
    hub.on('update', update => this.receive(hub, update));
    hub.onclose(error => {
      if (this.hub !== hub) return;
      this.losses++;
      this.enter('reconnecting', LeagueError.from(error ?? 'The server closed the connection.'));
      void this.connect(hub);
    });
    this.enter('connecting', null);
    await this.connect(hub);
  }

  async stop(): Promise<void> {
    const hub = this.hub;
    this.hub = null;
    this.losses++;
    this.enter('stopped', null);
    await hub?.stop();
  }

  /** Leaves and comes back, as after a change of the key. Watches go on where they stood. */
  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Gives the state of a topic, then every update once and in order, across gaps and reconnections. Returns the way out. */
  watch<T extends Topic>(topic: T, handler: TopicHandler<SnapshotOf<T>, UpdateOf<T>>): () => void {
    const listener = handler as TopicHandler<unknown, Update>;
    let watched = this.topics.get(topic);
    if (watched) {
      watched.handlers.add(listener);
      watched.feed.restart();
    } else {
      const handlers = new Set([listener]);
      watched = {
        handlers,
        call: 0,
        attempts: 0,
        feed: new TopicFeed({
          snapshot: (state, position) => handlers.forEach(h => h.snapshot(state, position)),
          update: update => handlers.forEach(h => h.update(update)),
        }),
      };
      this.topics.set(topic, watched);
    }
    const mine = watched;
    if (this.current === 'connected') void this.open(topic, mine);
    return () => {
      if (!mine.handlers.delete(listener) || mine.handlers.size > 0 || this.topics.get(topic) !== mine) return;
      this.topics.delete(topic);
      // Nobody waits for the outcome: a connection that is gone has forgotten the topic as well.
      if (this.current === 'connected') this.hub?.invoke('Unwatch', topic).catch(() => {});
    };
  }

  /** Streams the parts of one answer. A lost connection ends it with an error: the question may be asked again. */
  async* ask(request: AskRequest, signal?: AbortSignal): AsyncGenerator<AnswerPart> {
    const hub = await this.connected(signal);
    try {
      yield* partStream(hub, 'Ask', request, signal);
    } catch (error) {
      throw signal?.aborted ? error : LeagueError.from(error);
    }
  }

  /** Streams the parts of an answer and of all its revisions. After a lost connection it follows again by itself. */
  async* follow(request: AskRequest, signal?: AbortSignal): AsyncGenerator<AnswerPart> {
    for (;;) {
      const hub = await this.connected(signal);
      const { losses } = this;
      try {
        yield* partStream(hub, 'Follow', request, signal);
        return;
      } catch (error) {
        if (signal?.aborted) throw error;
        const lost = losses !== this.losses && this.current !== 'stopped';
        if (!lost) throw LeagueError.from(error);
      }
    }
  }

  async feedback(feedback: Feedback): Promise<void> {
    const hub = await this.connected();
    await hub.invoke('Feedback', feedback).catch(error => { throw LeagueError.from(error); });
  }

  private enter(state: ConnectionState, failure: LeagueError | null): void {
    this.current = state;
    this.failure = failure;
    for (const listener of [...this.stateListeners]) listener();
  }

  private async connect(hub: Hub): Promise<void> {
    for (let attempt = 0; this.hub === hub; attempt++) {
      try {
        await hub.start();
        if (this.hub !== hub) return;
        this.enter('connected', null);
        for (const [topic, watched] of this.topics) {
          watched.feed.reopen();
          void this.open(topic, watched);
        }
        return;
      } catch (error) {
        if (this.hub !== hub) return;
        const failure = LeagueError.from(error);
        if (failure.wantsKey) return this.enter('refused', failure);
        this.enter(this.current, failure);
        await pause((this.options.retryDelay ?? backoff)(attempt));
      }
    }
  }

  /** The connection, as soon as it stands. */
  private connected(signal?: AbortSignal): Promise<Hub> {
    return new Promise((resolve, reject) => {
      const settle = () => {
        if (signal?.aborted) reject(signal.reason);
        else if (this.current === 'connected' && this.hub) resolve(this.hub);
        else if (this.current === 'refused' || this.current === 'stopped') reject(this.failure ?? new LeagueError('unreachable', 'The client is stopped.'));
        else return;
        leave();
        signal?.removeEventListener('abort', settle);
      };
      const leave = this.onState(settle);
      signal?.addEventListener('abort', settle);
      settle();
    });
  }

  private async open(topic: string, watched: Watched): Promise<void> {
    const { hub, losses } = this;
    const call = ++watched.call;
    const stale = () => this.losses !== losses || this.topics.get(topic) !== watched || watched.call !== call;
    // Updates may overtake what the answering server has seen: asking again at once would only spin.
    const later = async () => {
      await pause((this.options.retryDelay ?? backoff)(watched.attempts++));
      if (!stale()) await this.open(topic, watched);
    };
    try {
      const result = await hub!.invoke<WatchResult>('Watch', topic, watched.feed.position);
      if (stale()) return;
      this.lastDataAt = Date.now();
      if (watched.feed.opened(result)) return await later();
      watched.attempts = 0;
    } catch (error) {
      if (stale()) return;
      const failure = LeagueError.from(error);
      if (failure.code === 'rate-limited' || failure.code === 'overloaded') return later();
      this.topics.delete(topic);
      watched.handlers.forEach(h => h.failed?.(failure));
    }
  }

  private receive(hub: Hub, update: Update): void {
    if (this.hub !== hub) return;
    const watched = this.topics.get(update.topic);
    if (!watched) return;
    this.lastDataAt = Date.now();
    if (watched.feed.receive(update)) void this.open(update.topic, watched);
  }
}

const pause = (milliseconds: number) => new Promise<void>(resolve => setTimeout(resolve, milliseconds));
