import { ConnectionBadge } from './ConnectionBadge';
import { useLeague } from './league';
import { askLink, liveLink, type Route, seasonLink } from './route';
import { SettingsMenu } from './SettingsMenu';

export function Header({ route }: { route: Route }) {
  const { words, settings, change } = useLeague();
  const link = (href: string, label: string, here: boolean, name?: string) =>
    <a href={href} class={name} aria-current={here ? 'page' : undefined}>{label}</a>;
  return (
    <header class="top">
      <a class="brand" href={liveLink}>
        <img src="/favicon.svg" alt="" width="28" height="28" />
        <span>League<b>Grid</b></span>
      </a>
      <nav aria-label={words.nav}>
        {link(liveLink, words.live, route.page === 'live' || route.page === 'match')}
        {link(seasonLink(null), words.table, route.page === 'season')}
        {link(askLink, words.ask, route.page === 'ask', 'ask-link')}
      </nav>
      <div class="top-right">
        <ConnectionBadge />
        <div class="languages" role="group" aria-label={words.language}>
          {(['en', 'fr'] as const).map(language => (
            <button key={language} type="button" lang={language} aria-pressed={settings.language === language}
              aria-label={language === 'en' ? 'English' : 'Français'} onClick={() => change({ language })}>
              {language.toUpperCase()}
            </button>
          ))}
        </div>
        <SettingsMenu />
      </div>
    </header>
  );
}
