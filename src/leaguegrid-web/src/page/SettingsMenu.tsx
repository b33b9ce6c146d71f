import { useEffect, useRef } from 'preact/hooks';
import { KeyForm } from './ConnectionTrouble';
import { useLeague } from './league';

export function SettingsMenu() {
  const { words, settings, change } = useLeague();
  const menu = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const close = (event: Event) => {
      const open = menu.current;
      if (!open?.open) return;
      const leaves = event instanceof KeyboardEvent ? event.key === 'Escape' : !open.contains(event.target as Node);
      if (leaves) open.open = false;
    };
    addEventListener('keydown', close);
    addEventListener('click', close);
    return () => {
      removeEventListener('keydown', close);
      removeEventListener('click', close);
    };
  }, []);

  return (
    <details class="settings" ref={menu}>
      <summary aria-label={words.settings} title={words.settings}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 7h9M19 7h1M4 17h1M11 17h9" /><circle cx="16" cy="7" r="2.5" /><circle cx="8" cy="17" r="2.5" />
        </svg>
        {settings.viewerDelaySeconds > 0 && <span class="delay-flag">−{settings.viewerDelaySeconds} s</span>}
      </summary>
      <div class="settings-sheet">
        <h2>{words.settings}</h2>
        <label>
          <span>{words.delay}</span>
          <span class="with-unit">
            <input type="number" min="0" max="600" step="1" inputMode="numeric" value={settings.viewerDelaySeconds}
              onChange={e => {
                const seconds = Math.round(Number(e.currentTarget.value));
                change({ viewerDelaySeconds: Number.isFinite(seconds) ? Math.min(600, Math.max(0, seconds)) : 0 });
              }} />
            {words.seconds}
          </span>
        </label>
        <p class="help">{words.delayHelp}</p>
        <KeyForm />
        <p class="help">{words.keyHelp}</p>
      </div>
    </details>
  );
}
