import type { MatchSummary } from '../client';
import { isRunning, minuteText, phaseOf } from '../league/clock';
import { useLeague } from './league';

export function MatchClock({ match }: { match: MatchSummary }) {
  const { words, locale } = useLeague();
  const phase = phaseOf(match);
  if (phase === 'scheduled') {
    const time = match.kickoff && new Date(match.kickoff).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
    return <span class="clock" data-status="scheduled">{time || words.phases.scheduled}</span>;
  }
  return (
    <span class="clock" data-status={match.status} title={words.phases[phase]}>
      {isRunning(match) && match.clock ? <><i aria-hidden="true" />{minuteText(match.clock)}<span class="unseen"> {words.phases[phase]}</span></> : words.phases[phase]}
    </span>
  );
}
