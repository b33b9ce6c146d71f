import { useState } from 'preact/hooks';

export type Language = 'en' | 'fr';
export interface Settings { language: Language; viewerDelaySeconds: number; key: string }

// A browser may forbid storage altogether; then settings last as long as the page.
function kept(store: () => Storage, name: string): string | null {
  try { return store().getItem(name); } catch { return null; }
}
function keep(store: () => Storage, name: string, value: string): void {
  try {
    if (value) store().setItem(name, value);
    else store().removeItem(name);
  } catch { /* see above */ }
}
const local = () => localStorage;
const session = () => sessionStorage;

function loadSettings(): Settings {
  const language = kept(local, 'leaguegrid.language') ?? navigator.language.slice(0, 2);
  const delay = Number(kept(local, 'leaguegrid.delay'));
  return {
    language: language === 'fr' ? 'fr' : 'en',
    viewerDelaySeconds: Number.isFinite(delay) && delay > 0 ? delay : 0,
    key: kept(session, 'leaguegrid.key') ?? '',
  };
}

/** The browser's own habits for dates where it speaks the chosen language. */
export const localeOf = (language: Language): string =>
  navigator.languages.find(tag => tag.slice(0, 2) === language) ?? (language === 'fr' ? 'fr-FR' : 'en-GB');

// The client reads the key at each request, outside of any component.
let current = loadSettings();
export const currentKey = (): string | undefined => current.key || undefined;

export function useSettings(): [Settings, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState(current);
  return [settings, change => {
    current = { ...current, ...change };
    keep(local, 'leaguegrid.language', current.language);
    keep(local, 'leaguegrid.delay', current.viewerDelaySeconds ? String(current.viewerDelaySeconds) : '');
    keep(session, 'leaguegrid.key', current.key);
    setSettings(current);
  }];
}

/** The conversation of this tab; `fresh` begins another one, which knows nothing of it. */
export function conversationId(fresh = false): string {
  const known = fresh ? null : kept(session, 'leaguegrid.conversation');
  // randomUUID exists on https and localhost only.
  const id = known ?? `web-${Array.from(crypto.getRandomValues(new Uint32Array(3)), n => n.toString(36)).join('')}`;
  keep(session, 'leaguegrid.conversation', id);
  return id;
}
