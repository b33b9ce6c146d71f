import type { LeagueError } from './leagueError';
import type { Position, Update, WatchResult } from './topics';

export interface TopicHandler<S, U extends Update> {
  /** The whole state: at the start, and again where the missed updates are no longer held. */
  snapshot(state: S, position: Position): void;
  update(update: U): void;
  /** The topic is refused for good; nothing more comes. */
  failed?(error: LeagueError): void;
}

/**
 * One topic's place in its stream of versions: passes each update on once and in order, and says when to ask the
 * server again. It knows no connection and no time.
 */
export class TopicFeed<S = unknown, U extends Update = Update> {
  position: Position | null = null;
  /** A Watch call is under way, or due: updates wait for its result. */
  private asking = true;
  private held: U[] = [];

  constructor(private readonly handler: Pick<TopicHandler<S, U>, 'snapshot' | 'update'>) {}

  /** The connection was lost or opened anew: what was held belongs to the old one. */
  reopen(): void {
    this.asking = true;
    this.held = [];
  }

  /** A new listener needs the whole state, so the position is given up. */
  restart(): void {
    this.position = null;
    this.reopen();
  }

  /** Takes a pushed update; true when there is a gap before it, so that Watch must be called again. */
  receive(update: U): boolean {
    if (this.asking) {
      this.held.push(update);
      return false;
    }
    if (this.pass(update)) return false;
    this.asking = true;
    this.held.push(update);
    return true;
  }

  /** Takes the result of Watch; true when even with the updates held back there still is a gap. */
  opened(result: WatchResult<S, U>): boolean {
    if (result.snapshot != null) {
      this.position = { epoch: result.epoch, version: result.version };
      this.handler.snapshot(result.snapshot, this.position);
    } else {
      this.position ??= { epoch: result.epoch, version: result.version };
      for (const update of result.updates ?? []) this.pass(update);
    }

    const held = this.held.sort((a, b) => a.version - b.version);
    this.held = [];
    this.asking = false;
    for (const update of held) this.receive(update);
    return this.asking;
  }

  /** Hands on the next version and drops an old one; false where a version is missing or the epoch is another. */
  private pass(update: U): boolean {
    const at = this.position;
    if (!at || update.epoch !== at.epoch) return false;
    if (update.version <= at.version) return true;
    if (update.version > at.version + 1) return false;
    this.position = { epoch: update.epoch, version: update.version };
    this.handler.update(update);
    return true;
  }
}
