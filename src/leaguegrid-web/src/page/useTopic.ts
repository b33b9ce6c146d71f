import { useEffect, useRef, useState } from 'preact/hooks';
import type { LeagueError, SnapshotOf, Topic, UpdateOf } from '../client';
import { useLeague } from './league';

export interface Watched<S> {
  state: S | null;
  error: LeagueError | null;
  change(by: (state: S) => S): void;
  /** A change that tells news from elsewhere: it waits as long as the viewer's picture does. */
  changeInTime(by: (state: S) => S): void;
}

/** The state of a topic, kept up to date. `begin` and `apply` are pure and do not change between renderings. */
export function useTopic<T extends Topic, S>(
  topic: T | null, begin: (snapshot: SnapshotOf<T>) => S, apply: (state: S, update: UpdateOf<T>) => S,
): Watched<S> {
  const { client, settings: { viewerDelaySeconds, key } } = useLeague();
  const [shown, setShown] = useState<{ topic: T | null; state: S | null; error: LeagueError | null }>({ topic, state: null, error: null });
  const inTime = useRef<(act: () => void) => void>(act => act());

  const change = (by: (state: S) => S) =>
    setShown(now => now.topic === topic && now.state !== null ? { ...now, state: by(now.state) } : now);

  useEffect(() => {
    if (!topic) return;
    let began = false;
    const waiting = new Set<ReturnType<typeof setTimeout>>();
    inTime.current = act => {
      if (viewerDelaySeconds === 0) return act();
      const timer = setTimeout(() => { waiting.delete(timer); act(); }, viewerDelaySeconds * 1000);
      waiting.add(timer);
    };
    const leave = client.watch(topic, {
      snapshot: snapshot => {
        const act = () => setShown({ topic, state: begin(snapshot), error: null });
        // The first state has nothing before it that could be shown instead.
        if (began) inTime.current(act);
        else act();
        began = true;
      },
      update: update => inTime.current(() => change(state => apply(state, update))),
      failed: error => setShown({ topic, state: null, error }),
    });
    return () => {
      leave();
      waiting.forEach(clearTimeout);
    };
  }, [client, topic, viewerDelaySeconds, key]);

  const current = shown.topic === topic;
  return {
    state: current ? shown.state : null,
    error: current ? shown.error : null,
    change,
    changeInTime: by => inTime.current(() => change(by)),
  };
}
