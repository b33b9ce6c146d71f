import type { MatchSummary } from '../../client';
import { Crest } from '../Crest';
import { shownScore } from '../../league/matchView';
import { useLeague } from '../league';
import { MatchClock } from '../MatchClock';
import { matchLink } from '../route';

export function MatchList({ matches, dates = false }: { matches: MatchSummary[]; dates?: boolean }) {
  return <ul class="match-list">{matches.map(match => <li key={match.id}><MatchLine match={match} dated={dates} /></li>)}</ul>;
}

function MatchLine({ match, dated }: { match: MatchSummary; dated: boolean }) {
  const { words, locale } = useLeague();
  const { winner } = match;
  const score = shownScore(match);
  const day = match.date ?? match.kickoff?.slice(0, 10);
  return (
    <a class="match-line" href={matchLink(match.id)}>
      <span class="match-when">
        {dated && day && <time dateTime={day}>{new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })}</time>}
        <MatchClock match={match} />
      </span>
      <span class="match-side home" data-won={winner === 'home'}>{match.home.name}<Crest team={match.home} /></span>
      <span class="match-score">
        {score ? `${score.home}–${score.away}` : 'v'}
        {score?.shootout && <small>{score.shootout.home}–{score.shootout.away} {words.penalties}</small>}
      </span>
      <span class="match-side away" data-won={winner === 'away'}><Crest team={match.away} />{match.away.name}</span>
      <span class="match-of">{match.competition.name}</span>
    </a>
  );
}
