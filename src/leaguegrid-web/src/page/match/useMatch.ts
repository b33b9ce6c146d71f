import { useEffect, useRef } from 'preact/hooks';
import { applyUpdate, type MatchView, refreshed, settle, viewOf } from '../../league/matchView';
import { useLeague } from '../league';
import { useTopic, type Watched } from '../useTopic';

const MARKED_FOR_MS = 8000;
const REFRESH_EVERY_MS = 1500;

/** A match as its topic tells it; what updates do not carry (statistics, line-ups) is read again soon after them. */
export function useMatch(id: string): Watched<MatchView> {
  const { client } = useLeague();
  const watched = useTopic<`match/${string}`, MatchView>(`match/${id}`, viewOf, applyUpdate);
  const version = watched.state?.match.version;
  const { changeInTime, change } = watched;

  const seen = useRef(version);
  const due = useRef<ReturnType<typeof setTimeout> | null>(null);
  const leaving = useRef(new AbortController());
  useEffect(() => {
    const first = seen.current === undefined;
    seen.current = version;
    // One read at a time is due; were it put off by every event, a busy minute would never see it.
    if (first || due.current) return;
    due.current = setTimeout(async () => {
      due.current = null;
      // A failure only leaves the statistics a little behind; the next update tries again.
      const read = await client.rest.match(id, leaving.current.signal).catch(() => null);
      if (read) changeInTime(view => refreshed(view, read));
    }, REFRESH_EVERY_MS);
  }, [version]);
  useEffect(() => () => {
    leaving.current.abort();
    if (due.current) clearTimeout(due.current);
  }, []);

  const marks = watched.state?.marks;
  const timers = useRef(new Map<string, { mark: unknown; timer: ReturnType<typeof setTimeout> }>());
  useEffect(() => {
    for (const [event, mark] of Object.entries(marks ?? {})) {
      const running = timers.current.get(event);
      if (running?.mark === mark) continue;
      clearTimeout(running?.timer);
      timers.current.set(event, { mark, timer: setTimeout(() => { timers.current.delete(event); change(view => settle(view, event)); }, MARKED_FOR_MS) });
    }
  }, [marks]);
  useEffect(() => () => timers.current.forEach(({ timer }) => clearTimeout(timer)), []);

  return watched;
}
