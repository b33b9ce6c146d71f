import { useEffect, useReducer, useState } from 'preact/hooks';
import type { ConnectionState } from '../client';
import { useLeague } from './league';

export function useConnection(): ConnectionState {
  const { client } = useLeague();
  const [, render] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    // The state may have changed since it was drawn; the reason of a failure changes without it.
    render(undefined);
    return client.onState(() => render(undefined));
  }, [client]);
  return client.state;
}

/** Whether the picture is live, and how old the newest data is. */
export function ConnectionBadge() {
  const { client, words } = useLeague();
  const state = useConnection();
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const age = client.lastDataAt === null ? null : words.age(Math.max(0, Math.round((now - client.lastDataAt) / 1000)));
  return (
    <div class="connection" data-state={state}>
      <span class="connection-state" role="status"><i aria-hidden="true" />{words.connection[state]}</span>
      <span class="freshness wide">{age === null ? words.noDataYet : words.fresh(age)}</span>
      <span class="freshness narrow" aria-hidden="true">{age}</span>
    </div>
  );
}
