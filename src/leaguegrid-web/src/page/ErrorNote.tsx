import type { LeagueError } from '../client';
import { useLeague } from './league';

/** A failure in plain words, what the server said about it, and the way on. */
export function ErrorNote({ error, again }: { error: Pick<LeagueError, 'code' | 'message'>; again?: () => void }) {
  const { words } = useLeague();
  return (
    <div class="error-note" role="alert">
      <p><strong>{words.errors[error.code] ?? words.failed}</strong></p>
      <p class="help">{error.message} <code>{error.code}</code></p>
      {again && <button type="button" onClick={again}>{words.retry}</button>}
    </div>
  );
}
