import type { Side, TimelineEntry } from '../../client';
import { minuteText } from '../../league/clock';
import { goalsFor, shownScore, type MatchView } from '../../league/matchView';
import { Crest } from '../Crest';
import { Digits } from '../Digits';
import { useLeague } from '../league';
import { MatchClock } from '../MatchClock';
import { seasonLink } from '../route';

export function ScoreHeader({ view, hues }: { view: MatchView; hues: Record<Side, number> }) {
  const { words, settings } = useLeague();
  const { match } = view;
  const score = shownScore(match);
  const team = (side: Side) => (
    <div class={`score-team ${side}`} style={{ '--hue': String(hues[side]) }} data-won={match.winner === side}>
      <Crest team={match[side]} hue={hues[side]} />
      <span>{match[side].name}</span>
    </div>
  );
  const when = match.kickoff ?? match.date;
  return (
    <header class="score-header">
      <p class="score-meta">
        <a href={seasonLink(match.season.id)}>{match.competition.name} · {match.season.name}</a>
        {match.round && <span>{words.round(match.round)}</span>}
        {when && <time dateTime={when}>{new Date(when).toLocaleDateString(settings.language, { day: 'numeric', month: 'long', year: 'numeric' })}</time>}
      </p>
      <h1 class="unseen">{match.home.name} – {match.away.name}</h1>
      <div class="score-bug">
        {team('home')}
        <div class="score-box">
          <p class="unseen" aria-live="polite">{score && words.scoreline(match.home.name, score.home, score.away, match.away.name)}</p>
          <p class="score" aria-hidden="true">
            {score ? <><Digits value={score.home} /><span class="dash">–</span><Digits value={score.away} /></> : <span class="dash">v</span>}
          </p>
          <MatchClock match={match} />
          {score?.shootout && <p class="score-small">{score.shootout.home}–{score.shootout.away} {words.penalties}</p>}
          {score?.halfTime && <p class="score-small">{words.halfTime} {score.halfTime.home}–{score.halfTime.away}</p>}
        </div>
        {team('away')}
      </div>
      <div class="scorers-of">
        <ScorerNames goals={goalsFor(view, 'home')} />
        <ScorerNames goals={goalsFor(view, 'away')} />
      </div>
      {(match.venue || match.referee) && (
        <p class="score-meta foot">
          {match.venue && <span>{words.venue}: {match.venue}</span>}
          {match.referee && <span>{words.referee}: {match.referee}</span>}
        </p>
      )}
    </header>
  );
}

function ScorerNames({ goals }: { goals: TimelineEntry[] }) {
  const { words } = useLeague();
  const byPlayer = new Map<string, TimelineEntry[]>();
  for (const goal of goals) {
    const player = goal.player?.id ?? goal.id;
    byPlayer.set(player, [...(byPlayer.get(player) ?? []), goal]);
  }
  return (
    <ul>
      {[...byPlayer].map(([player, theirs]) => (
        <li key={player}>
          {theirs[0]!.player?.name ?? words.goal}{' '}
          <span>{theirs.map(goal => minuteText(goal) + (goal.ownGoal ? ` (${words.ownGoal})` : goal.penalty ? ` (${words.penalty})` : '')).join(', ')}</span>
        </li>
      ))}
    </ul>
  );
}
