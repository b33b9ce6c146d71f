import { useState } from 'preact/hooks';
import { kitHues } from '../../league/teamColours';
import { ErrorNote } from '../ErrorNote';
import { useLeague } from '../league';
import { Tabs } from '../Tabs';
import { LineUps } from './LineUps';
import { ScoreHeader } from './ScoreHeader';
import { Statistics } from './Statistics';
import { Timeline } from './Timeline';
import { useMatch } from './useMatch';

type Part = 'timeline' | 'lineups' | 'statistics';

export function MatchPage({ id }: { id: string }) {
  const { words } = useLeague();
  const { state: view, error } = useMatch(id);
  const [part, setPart] = useState<Part>('timeline');
  if (error) return <ErrorNote error={error} />;
  if (!view) return <p class="placeholder">{words.loading}</p>;

  const hues = kitHues(view.match.home.id, view.match.away.id);
  const tabs = (['timeline', 'lineups', 'statistics'] as const).map(name => ({ name, label: words[name] }));
  return (
    <article class="match" style={{ '--home-hue': String(hues.home), '--away-hue': String(hues.away) }}>
      <ScoreHeader view={view} hues={hues} />
      <Tabs label={words.matchParts} tabs={tabs} chosen={part} choose={setPart} />
      <div class="match-part" id={`panel-${part}`} role="tabpanel" aria-labelledby={`tab-${part}`}>
        {part === 'timeline' ? <Timeline view={view} />
          : part === 'lineups' ? <LineUps match={view.match} />
          : <Statistics match={view.match} />}
      </div>
    </article>
  );
}
