import type { MatchSummary, Side } from '../../client';
import type { Call } from '../../league/scoreboard';
import { kitHues } from '../../league/teamColours';
import { Crest } from '../Crest';
import { Digits } from '../Digits';
import { useLeague } from '../league';
import { MatchClock } from '../MatchClock';
import { matchLink } from '../route';

/** One match in play. The call of a goal is an animation that ends by itself; its key starts it anew. */
export function ScoreCard({ match, call }: { match: MatchSummary; call: Call | null }) {
  const { words } = useLeague();
  const hues = kitHues(match.home.id, match.away.id);
  const team = (side: Side) => (
    <span class="card-team" style={{ '--hue': String(hues[side]) }}>
      <Crest team={match[side]} hue={hues[side]} />
      <span class="card-name">{match[side].name}</span>
      {match.score?.shootout && <span class="card-shootout">({match.score.shootout[side]})</span>}
      <span class="card-goals"><Digits value={match.score?.[side] ?? '–'} /></span>
    </span>
  );
  return (
    <a class="card" href={matchLink(match.id)}>
      <span class="card-head">
        <span class="card-competition">{match.competition.name}{match.round && ` · ${words.round(match.round)}`}</span>
        <MatchClock match={match} />
      </span>
      {team('home')}
      {team('away')}
      {call && (
        <span key={call.version} class="card-call" data-kind={call.kind} style={{ '--hue': String(hues[call.side]) }} aria-hidden="true">
          <b>{call.kind === 'goal' ? words.goal : words.noGoal}</b> {call.match[call.side].name}
        </span>
      )}
    </a>
  );
}
