import { applyLive, boardOf } from '../../league/scoreboard';
import { ErrorNote } from '../ErrorNote';
import { useLeague } from '../league';
import { useTopic } from '../useTopic';
import { MatchDay } from './MatchDay';
import { ScoreCard } from './ScoreCard';

export function LivePage() {
  const { words } = useLeague();
  const { state: board, error } = useTopic('live', boardOf, applyLive);
  const matches = board?.matches ?? [];
  const latest = board?.latest;
  return (
    <>
      <section class="board" aria-labelledby="live-title">
        <h1 id="live-title" class="title">{words.live}{matches.length > 0 && <span class="count">{words.inPlay(matches.length)}</span>}</h1>
        <p class="unseen" aria-live="polite">
          {latest && `${latest.kind === 'goal' ? words.goal : words.noGoal} ${words.for(latest.match[latest.side].name)}. ${
            words.scoreline(latest.match.home.name, latest.match.score?.home ?? 0, latest.match.score?.away ?? 0, latest.match.away.name)}`}
        </p>
        {error && <ErrorNote error={error} />}
        {!board && !error && <p class="placeholder">{words.loading}</p>}
        {board && matches.length === 0 && <p class="placeholder">{words.nothingLive}</p>}
        <ul class="cards">
          {matches.map(match => <li key={match.id}><ScoreCard match={match} call={board?.calls[match.id] ?? null} /></li>)}
        </ul>
      </section>
      <MatchDay except={new Set(matches.map(match => match.id))} />
    </>
  );
}
