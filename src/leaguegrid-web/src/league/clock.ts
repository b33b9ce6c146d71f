import type { Clock, MatchStatus, Maybe } from '../client';

export function minuteText(at: { minute: number; addedMinute?: Maybe<number> }): string {
  return at.addedMinute ? `${at.minute}+${at.addedMinute}’` : `${at.minute}’`;
}

/** What a scoreboard shows in the place of the clock: a minute while the ball rolls, else the name of the pause or state. */
export type Phase = 'first-half' | 'half-time' | 'second-half' | 'full-time' | 'extra-time' | 'shoot-out' | Exclude<MatchStatus, 'live'>;

export function phaseOf(match: { status: MatchStatus; clock?: Maybe<Clock> }): Phase {
  const { status, clock } = match;
  if (status !== 'live') return status;
  if (!clock) return 'first-half';
  const paused = clock.running === false;
  switch (clock.period) {
    case 1: return paused ? 'half-time' : 'first-half';
    case 2: return paused ? 'full-time' : 'second-half';
    case 5: return 'shoot-out';
    default: return 'extra-time';
  }
}

export function isRunning(match: { status: MatchStatus; clock?: Maybe<Clock> }): boolean {
  return match.status === 'live' && !!match.clock && match.clock.running !== false && match.clock.period < 5;
}
