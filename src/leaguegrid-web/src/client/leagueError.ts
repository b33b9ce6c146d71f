/** A refusal by the server or a failure to reach it; `code` is one of the contract's, or `unreachable`. */
export class LeagueError extends Error {
  override readonly name = 'LeagueError';

  constructor(readonly code: string, message: string, readonly status?: number) {
    super(message);
  }

  /** The server wants a key, or another one. */
  get wantsKey(): boolean {
    return this.code === 'unauthorized' || this.code === 'forbidden';
  }

  static from(error: unknown): LeagueError {
    if (error instanceof LeagueError) return error;
    const message = error instanceof Error ? error.message : String(error);
    // SignalR wraps what the hub says in a sentence of its own.
    const said = /HubException: *([a-z][a-z-]*): *(.+)$/s.exec(message);
    if (said?.[1] && said[2]) return new LeagueError(said[1], said[2]);
    const status = /Status code '(\d{3})'/.exec(message)?.[1] ?? (error as { statusCode?: number } | null)?.statusCode;
    if (Number(status) === 401) return new LeagueError('unauthorized', message, 401);
    if (Number(status) === 403) return new LeagueError('forbidden', message, 403);
    return new LeagueError('unreachable', message);
  }
}
