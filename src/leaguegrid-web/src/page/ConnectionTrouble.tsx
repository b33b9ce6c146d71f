import { useEffect, useState } from 'preact/hooks';
import { useConnection } from './ConnectionBadge';
import { useLeague } from './league';

export function KeyForm() {
  const { client, words, settings, change } = useLeague();
  const [typed, setTyped] = useState('');
  const use = (key: string) => {
    change({ key });
    setTyped('');
    void client.restart();
  };
  return (
    <form class="key-form" onSubmit={e => { e.preventDefault(); if (typed.trim()) use(typed.trim()); }}>
      <label>
        <span>{words.key}</span>
        <input type="password" autoComplete="off" value={typed} onInput={e => setTyped(e.currentTarget.value)}
          placeholder={settings.key ? '••••••••' : ''} />
      </label>
      <button type="submit">{words.save}</button>
      {settings.key && <button type="button" class="quiet" onClick={() => use('')}>{words.forget}</button>}
    </form>
  );
}

const PATIENCE_MS = 2000;

/** Asks for a key where the server lets nobody in without one, and says so where it cannot be reached. */
export function ConnectionTrouble() {
  const { client, words } = useLeague();
  const state = useConnection();
  const away = (state === 'connecting' || state === 'reconnecting') && client.lastError !== null;
  // Most losses mend themselves before anybody has read a word about them.
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    setLasting(false);
    if (!away) return;
    const timer = setTimeout(() => setLasting(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [away]);

  if (state === 'refused') {
    return (
      <section class="trouble" role="alert">
        <p>{words.keyWanted}</p>
        <KeyForm />
      </section>
    );
  }
  return away && lasting ? <section class="trouble" role="alert"><p>{words.errors.unreachable} {words.tryingAgain}</p></section> : null;
}
