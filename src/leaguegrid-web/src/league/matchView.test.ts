import { describe, expect, it } from 'vitest';
import type { Match, MatchUpdate, TimelineEntry } from '../client';
import { applyUpdate, goalsFor, refreshed, settle, viewOf } from './matchView';

const reds = { id: 't-1', name: 'Reds' };
const blues = { id: 't-2', name: 'Blues' };
const goal = (id: string, minute: number, more: Partial<TimelineEntry> = {}): TimelineEntry =>
  ({ id, type: 'goal', rev: 1, period: 1, minute, team: reds, player: { id: 'p-9', name: 'Cy Nine' }, ...more });
const match = (timeline: TimelineEntry[] = []): Match => ({
  id: 'm-1', season: { id: 's-1', name: '2026' }, competition: { id: 'c-1', name: 'League' }, home: reds, away: blues,
  status: 'live', score: { home: timeline.length, away: 0 }, timeline, version: 4,
});
const update = (type: string, version: number, data: object): MatchUpdate =>
  ({ topic: 'match/m-1', epoch: 'e', version, type, at: '', data: { status: 'live', ...data } }) as MatchUpdate;
const ids = (m: Match) => (m.timeline ?? []).map(entry => entry.id);

describe('a match that is watched', () => {
  it('puts a late event where it belongs', () => {
    const view = applyUpdate(viewOf(match([goal('e-2', 30)])), update('event', 5, { event: goal('e-1', 12), score: { home: 2, away: 0 } }));
    expect(ids(view.match)).toEqual(['e-1', 'e-2']);
    expect([view.match.score?.home, view.match.version, view.marks['e-1']?.kind]).toEqual([2, 5, 'new']);
  });

  it('replaces a corrected entry and remembers what stood there', () => {
    const view = applyUpdate(viewOf(match([goal('e-1', 12)])), update('correction', 5, { event: goal('e-1', 13, { rev: 2 }) }));
    expect(ids(view.match)).toEqual(['e-1']);
    expect(view.marks['e-1']).toMatchObject({ kind: 'corrected', before: { minute: 12 } });
  });

  it('strikes a retracted goal through, no longer counts it, and lets it go', () => {
    const struck = applyUpdate(viewOf(match([goal('e-1', 12)])),
      update('retract', 5, { event: { id: 'e-1' }, retract: 'x-1', reason: 'VAR', score: { home: 0, away: 0 } }));
    expect([ids(struck.match), goalsFor(struck, 'home'), struck.match.score?.home]).toEqual([['e-1'], [], 0]);
    const after = settle(refreshed(struck, { ...match(), version: 5 }), 'e-1');
    expect([ids(after.match), after.marks]).toEqual([[], {}]);
  });

  it('takes only statistics and line-ups from a read model that comes late', () => {
    const view = applyUpdate(viewOf(match()), update('event', 5, { event: goal('e-1', 12) }));
    const { match: after } = refreshed(view, { ...match(), statistics: { home: { shots: 3 } } });
    expect([ids(after), after.version, after.statistics?.home?.shots]).toEqual([['e-1'], 5, 3]);
  });

  it('leaves ordinary events out of the timeline', () => {
    const view = applyUpdate(viewOf(match()), update('event', 5, { event: goal('e-1', 12, { type: 'corner' }) }));
    expect([ids(view.match), view.match.version]).toEqual([[], 5]);
  });

  it('counts an own goal for the others', () => {
    const view = viewOf(match([goal('e-1', 12, { ownGoal: true })]));
    expect([goalsFor(view, 'home').length, goalsFor(view, 'away').length]).toEqual([0, 1]);
  });
});
