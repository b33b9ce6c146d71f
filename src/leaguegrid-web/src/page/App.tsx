import { useEffect } from 'preact/hooks';
import type { LeagueClient } from '../client';
import { en } from '../words/en';
import { fr } from '../words/fr';
import { AskPanel } from './ask/AskPanel';
import { LivePage } from './board/LivePage';
import { ConnectionTrouble } from './ConnectionTrouble';
import { Header } from './Header';
import { LeagueContext } from './league';
import { MatchPage } from './match/MatchPage';
import { useRoute } from './route';
import { SeasonPage } from './season/SeasonPage';
import { localeOf, useSettings } from './settings';

export function App({ client }: { client: LeagueClient }) {
  const [settings, change] = useSettings();
  const route = useRoute();
  const words = settings.language === 'fr' ? fr : en;
  useEffect(() => { document.documentElement.lang = settings.language; }, [settings.language]);

  return (
    <LeagueContext.Provider value={{ client, settings, change, words, locale: localeOf(settings.language) }}>
      <a class="skip" href="#content" onClick={e => { e.preventDefault(); document.getElementById('content')?.focus(); }}>{words.skip}</a>
      <Header route={route} />
      <ConnectionTrouble />
      <div class="layout" data-page={route.page}>
        <main id="content" tabIndex={-1}>
          {route.page === 'match' ? <MatchPage key={route.id} id={route.id} />
            : route.page === 'season' ? <SeasonPage id={route.id} tab={route.tab} />
            : <LivePage />}
        </main>
        <AskPanel />
      </div>
    </LeagueContext.Provider>
  );
}
