import type { Match, MatchUpdate, Maybe, Score, Side, TimelineEntry } from '../client';

/** What just happened to a timeline entry, shown for a while beside it. */
export type Mark =
  | { kind: 'new' }
  | { kind: 'corrected'; before: TimelineEntry | null }
  | { kind: 'retracted'; reason: Maybe<string> };

export interface MatchView {
  match: Match;
  marks: Record<string, Mark>;
}

// The other event types count in the statistics but do not stand in the timeline.
const KEY_EVENTS = new Set([
  'period-start', 'period-end', 'match-end', 'goal', 'penalty-missed', 'shootout-kick', 'card', 'substitution', 'injury', 'var',
]);

export const viewOf = (match: Match): MatchView => ({ match, marks: {} });

export function applyUpdate({ match, marks }: MatchView, update: MatchUpdate): MatchView {
  if (update.type === 'match') return { marks, match: { ...match, ...update.data } };
  if (update.type === 'lineup') {
    const { side, lineup, status } = update.data;
    return { marks, match: { ...match, status, lineups: { ...match.lineups, [side]: lineup }, version: update.version } };
  }
  const { data } = update;
  const standing = {
    score: data.score ?? match.score,
    status: data.status,
    clock: data.clock ?? match.clock,
    version: update.version,
    updatedAt: update.at,
  };
  const timeline = match.timeline ?? [];
  const before = timeline.find(entry => entry.id === data.event.id) ?? null;
  if (update.type === 'retract') {
    const struck = before ? { ...marks, [before.id]: { kind: 'retracted', reason: update.data.reason } as const } : marks;
    return { match: { ...match, ...standing }, marks: struck };
  }
  const event = update.data.event;
  if (!KEY_EVENTS.has(event.type)) return { marks, match: { ...match, ...standing } };
  const mark: Mark = update.type === 'correction' ? { kind: 'corrected', before } : { kind: 'new' };
  return {
    match: { ...match, ...standing, timeline: inOrder([...timeline.filter(entry => entry.id !== event.id), event]) },
    marks: { ...marks, [event.id]: mark },
  };
}

/**
 * Takes over a read model (statistics, line-ups, running scores), keeping the entries that are still shown struck through.
 * While events pour in, a read is old when it comes: then it gives only what no update carries.
 */
export function refreshed({ match, marks }: MatchView, read: Match): MatchView {
  if (read.version < match.version) {
    return { marks, match: { ...match, statistics: read.statistics, lineups: read.lineups ?? match.lineups } };
  }
  const known = new Set((read.timeline ?? []).map(entry => entry.id));
  const lingering = (match.timeline ?? []).filter(entry => marks[entry.id]?.kind === 'retracted' && !known.has(entry.id));
  return { marks, match: { ...read, timeline: inOrder([...(read.timeline ?? []), ...lingering]) } };
}

/** Ends the mark of an entry; a retracted entry goes with it. */
export function settle({ match, marks }: MatchView, id: string): MatchView {
  const { [id]: mark, ...others } = marks;
  if (mark?.kind !== 'retracted') return { match, marks: others };
  return { marks: others, match: { ...match, timeline: (match.timeline ?? []).filter(entry => entry.id !== id) } };
}

export function sideOf(match: Match, entry: { team?: Maybe<{ id: string }> }): Side | null {
  if (!entry.team) return null;
  return entry.team.id === match.home.id ? 'home' : entry.team.id === match.away.id ? 'away' : null;
}

/** The goals that count for a side; an own goal counts for the opponents of its team. */
export function goalsFor({ match, marks }: MatchView, side: Side): TimelineEntry[] {
  return (match.timeline ?? []).filter(entry => {
    const scorers = sideOf(match, entry);
    return entry.type === 'goal' && scorers && marks[entry.id]?.kind !== 'retracted' && (scorers === side) !== !!entry.ownGoal;
  });
}

/** The score once there is one to show: before the kick-off of a match nobody calls it 0-0. */
export const shownScore = <T extends Score>(match: { status: string; score?: Maybe<T> }): Maybe<T> =>
  ['scheduled', 'postponed', 'cancelled'].includes(match.status) ? null : match.score;

export const total = (score: Maybe<Score>): number => (score ? score.home + score.away : 0);

function inOrder(timeline: TimelineEntry[]): TimelineEntry[] {
  const at = (e: TimelineEntry) => [e.period, e.minute, e.addedMinute ?? 0, e.second ?? 0];
  return timeline.sort((a, b) => {
    const [x, y] = [at(a), at(b)];
    const first = x.findIndex((value, i) => value !== y[i]);
    return first < 0 ? (a.id < b.id ? -1 : 1) : x[first]! - y[first]!;
  });
}
