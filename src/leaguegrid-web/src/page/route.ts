import { useEffect, useState } from 'preact/hooks';

export type SeasonTab = 'table' | 'scorers' | 'matches';
export type Route =
  | { page: 'live' }
  | { page: 'ask' }
  | { page: 'match'; id: string }
  | { page: 'season'; id: string | null; tab: SeasonTab };

// Routes live behind the #, so that the server needs to know none of them.
export function routeOf(hash: string): Route {
  const [page, id, tab] = hash.replace(/^#\/?/, '').split('/').map(decoded);
  if (page === 'match' && id) return { page, id };
  if (page === 'season') return { page, id: id || null, tab: tab === 'scorers' || tab === 'matches' ? tab : 'table' };
  return page === 'ask' ? { page } : { page: 'live' };
}

export const liveLink = '#/';
export const askLink = '#/ask';
export const matchLink = (id: string) => `#/match/${encodeURIComponent(id)}`;
export const seasonLink = (id: string | null, tab: SeasonTab = 'table') => id ? `#/season/${encodeURIComponent(id)}/${tab}` : '#/season';

export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const changed = () => setHash(location.hash);
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return routeOf(hash);
}

// A hash that somebody typed may hold a stray %.
function decoded(part: string): string {
  try { return decodeURIComponent(part); } catch { return part; }
}
