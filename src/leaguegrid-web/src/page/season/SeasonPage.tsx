import { useEffect } from 'preact/hooks';
import type { Competition } from '../../client';
import { ErrorNote } from '../ErrorNote';
import { useLeague } from '../league';
import { seasonLink, type SeasonTab } from '../route';
import { Tabs } from '../Tabs';
import { useRead } from '../useRead';
import { LeagueTable } from './LeagueTable';
import { SeasonMatches } from './SeasonMatches';
import { TopScorers } from './TopScorers';

let lastSeason: string | null = null;

export function SeasonPage({ id, tab }: { id: string | null; tab: SeasonTab }) {
  const { words } = useLeague();
  const { value, error, again } = useRead('competitions', (rest, signal) => rest.competitions(signal));
  useEffect(() => { if (id) lastSeason = id; }, [id]);
  if (error) return <ErrorNote error={error} again={again} />;
  if (!value) return <p class="placeholder">{words.loading}</p>;

  const competitions = value.items.filter(competition => competition.seasons?.length);
  const chosen = id ?? lastSeason ?? newest(competitions[0]) ?? null;
  if (!chosen) return <p class="placeholder">{words.noSeasons}</p>;
  const tabs = [
    { name: 'table' as const, label: words.table },
    { name: 'scorers' as const, label: words.scorers },
    { name: 'matches' as const, label: words.matchesOf },
  ].map(entry => ({ ...entry, href: seasonLink(chosen, entry.name) }));
  return (
    <section class="season" aria-labelledby="season-title">
      <div class="season-head">
        <h1 id="season-title" class="title">{tabs.find(entry => entry.name === tab)!.label}</h1>
        <SeasonChooser competitions={competitions} chosen={chosen} tab={tab} />
      </div>
      <Tabs label={words.seasonParts} tabs={tabs} chosen={tab} />
      {tab === 'table' ? <LeagueTable key={chosen} season={chosen} />
        : tab === 'scorers' ? <TopScorers key={chosen} season={chosen} />
        : <SeasonMatches key={chosen} season={chosen} />}
    </section>
  );
}

// Seasons come in no promised order; their names hold the year.
function newest(competition: Competition | undefined): string | undefined {
  return [...(competition?.seasons ?? [])].sort((a, b) => b.name.localeCompare(a.name))[0]?.id;
}

function SeasonChooser({ competitions, chosen, tab }: { competitions: Competition[]; chosen: string; tab: SeasonTab }) {
  const { words } = useLeague();
  const competition = competitions.find(c => c.seasons?.some(season => season.id === chosen)) ?? competitions[0];
  const go = (season: string | undefined) => { if (season) location.hash = seasonLink(season, tab); };
  const seasons = [...(competition?.seasons ?? [])].sort((a, b) => b.name.localeCompare(a.name));
  return (
    <div class="season-chooser">
      <label>
        <span>{words.competition}</span>
        <select value={competition?.id} onChange={e => go(newest(competitions.find(c => c.id === e.currentTarget.value)))}>
          {competitions.map(c => <option key={c.id} value={c.id}>{c.name}</option>)}
        </select>
      </label>
      <label>
        <span>{words.season}</span>
        <select value={chosen} onChange={e => go(e.currentTarget.value)}>
          {seasons.map(season => <option key={season.id} value={season.id}>{season.name}</option>)}
        </select>
      </label>
    </div>
  );
}
