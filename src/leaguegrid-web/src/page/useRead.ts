import { useEffect, useState } from 'preact/hooks';
import { LeagueError, type LeagueRest } from '../client';
import { useLeague } from './league';

export interface Read<T> { value: T | null; error: LeagueError | null; again(): void }

/** A read model over REST, read again when `key` changes; null reads nothing. */
export function useRead<T>(key: string | null, read: (rest: LeagueRest, signal: AbortSignal) => Promise<T>): Read<T> {
  const { client, settings } = useLeague();
  const [times, setTimes] = useState(0);
  const [got, setGot] = useState<{ key: string | null; value: T | null; error: LeagueError | null }>({ key: null, value: null, error: null });

  useEffect(() => {
    if (key === null) return;
    const leaving = new AbortController();
    read(client.rest, leaving.signal).then(
      value => setGot({ key, value, error: null }),
      error => { if (!leaving.signal.aborted) setGot({ key, value: null, error: LeagueError.from(error) }); },
    );
    return () => leaving.abort();
  }, [client, key, settings.key, times]);

  const current = got.key === key;
  return {
    value: current ? got.value : null,
    error: current ? got.error : null,
    again: () => { setGot({ key: null, value: null, error: null }); setTimes(times + 1); },
  };
}
