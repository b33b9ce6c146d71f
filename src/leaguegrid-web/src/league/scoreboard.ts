import type { LiveBoard, LiveUpdate, MatchSummary, Side } from '../client';

/** A change of a score that the scoreboard calls out: a goal, or a goal taken back. */
export interface Call { match: MatchSummary; side: Side; kind: 'goal' | 'no-goal'; version: number }

export interface Scoreboard {
  matches: MatchSummary[];
  calls: Record<string, Call>;
  /** The newest call, for those who listen instead of look. */
  latest: Call | null;
}

export const boardOf = (live: LiveBoard): Scoreboard => ({ matches: inOrder(live.matches), calls: {}, latest: null });

export function applyLive(board: Scoreboard, update: LiveUpdate): Scoreboard {
  const match = update.data;
  const others = board.matches.filter(m => m.id !== match.id);
  if (update.type === 'match-ended') {
    const { [match.id]: _, ...calls } = board.calls;
    return { ...board, matches: others, calls };
  }
  const before = board.matches.find(m => m.id === match.id);
  const call = before && callOf(before, match, update.version);
  return {
    matches: inOrder([...others, match]),
    calls: call ? { ...board.calls, [match.id]: call } : board.calls,
    latest: call ?? board.latest,
  };
}

export function callOf(before: MatchSummary, after: MatchSummary, version: number): Call | null {
  const [was, is] = [before.score ?? { home: 0, away: 0 }, after.score ?? { home: 0, away: 0 }];
  for (const side of ['home', 'away'] as const) {
    if (is[side] !== was[side]) return { match: after, side, kind: is[side] > was[side] ? 'goal' : 'no-goal', version };
  }
  return null;
}

// Order by kick-off, not by last change: a card must not jump about under the reader's eyes.
function inOrder(matches: MatchSummary[]): MatchSummary[] {
  const key = (m: MatchSummary) => `${m.kickoff ?? m.date ?? ''} ${m.competition.name} ${m.home.name}`;
  return [...matches].sort((a, b) => key(a).localeCompare(key(b)));
}
