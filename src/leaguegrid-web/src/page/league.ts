import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { LeagueClient } from '../client';
import type { Words } from '../words/en';
import type { Settings } from './settings';

/** What every part of the page may need. */
export interface League {
  client: LeagueClient;
  settings: Settings;
  change(settings: Partial<Settings>): void;
  words: Words;
  /** How dates and numbers are written. */
  locale: string;
}

export const LeagueContext = createContext<League | null>(null);

export function useLeague(): League {
  const league = useContext(LeagueContext);
  if (!league) throw new Error('LeagueContext is missing.');
  return league;
}
