import { useState } from 'preact/hooks';
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

/** Asks for a key where the server lets nobody in without one. */
export function KeyWanted() {
  const { words } = useLeague();
  if (useConnection() !== 'refused') return null;
  return (
    <section class="key-wanted" role="alert">
      <p>{words.keyWanted}</p>
      <KeyForm />
    </section>
  );
}
