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

  const seen = useRef<number | undefined>(undefined);
  useEffect(() => {
    const first = seen.current === undefined;
    seen.current = version;
    if (first || version === undefined) return;
    const leaving = new AbortController();
    // Not restarted by every event: in a busy minute the statistics would never come.
    const timer = setTimeout(async () => {
      // A failure here only leaves the statistics a little behind; the next update tries again.
      const read = await client.rest.match(id, leaving.signal).catch(() => null);
      if (read && !leaving.signal.aborted) changeInTime(view => refreshed(view, read));
    }, REFRESH_EVERY_MS);
    return () => { clearTimeout(timer); leaving.abort(); };
  }, [client, id, version]);

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
