import { describe, expect, it } from 'vitest';
import type { LiveUpdate, MatchSummary, TableRow } from '../client';
import { isRunning, minuteText, phaseOf } from './clock';
import { movements } from './movement';
import { applyLive, boardOf } from './scoreboard';
import { kitHues, monogram } from './teamColours';

const match = (id: string, home: number, away: number): MatchSummary => ({
  id, season: { id: 's', name: 's' }, competition: { id: 'c', name: 'c' }, home: { id: 'h', name: 'Reds' }, away: { id: 'a', name: 'Blues' },
  status: 'live', score: { home, away }, version: 1,
});
const update = (type: 'match' | 'match-ended', data: MatchSummary): LiveUpdate => ({ topic: 'live', epoch: 'e', version: 2, at: '', type, data });

describe('the scoreboard', () => {
  it('calls a goal, and a goal that is taken back', () => {
    const goal = applyLive(boardOf({ matches: [match('m', 1, 0)] }), update('match', match('m', 1, 1)));
    expect(goal.latest).toMatchObject({ side: 'away', kind: 'goal' });
    expect(applyLive(goal, update('match', match('m', 1, 0))).latest).toMatchObject({ side: 'away', kind: 'no-goal' });
  });

  it('calls nothing where a match appears', () => {
    expect(applyLive(boardOf({ matches: [] }), update('match', match('m', 3, 0))).latest).toBeNull();
  });

  it('lets an ended match go', () => {
    expect(applyLive(boardOf({ matches: [match('m', 1, 0), match('n', 0, 0)] }), update('match-ended', match('m', 1, 0))).matches.map(m => m.id)).toEqual(['n']);
  });
});

it('tells the pause from the half', () => {
  const at = (period: number, running: boolean) => ({ status: 'live' as const, clock: { period, minute: 45, running } });
  expect([phaseOf(at(1, true)), phaseOf(at(1, false)), phaseOf(at(2, true)), phaseOf(at(5, true)), phaseOf({ status: 'finished' })])
    .toEqual(['first-half', 'half-time', 'second-half', 'shoot-out', 'finished']);
  expect([isRunning(at(1, true)), isRunning(at(1, false))]).toEqual([true, false]);
  expect([minuteText({ minute: 45, addedMinute: 2 }), minuteText({ minute: 7 })]).toEqual(['45+2’', '7’']);
});

it('knows who gains places by the matches in play', () => {
  const row = (id: string, position: number) => ({ team: { id, name: id }, position }) as TableRow;
  const moved = movements([row('a', 1), row('b', 2), row('c', 3)], [row('b', 1), row('a', 2), row('c', 3)]);
  expect([...moved.values()]).toEqual([1, -1, 0]);
});

it('keeps two kits apart', () => {
  for (let i = 0; i < 200; i++) {
    const { home, away } = kitHues('team-1', `team-${i}`);
    const apart = Math.abs(home - away);
    expect(Math.min(apart, 360 - apart)).toBeGreaterThanOrEqual(50);
  }
  expect([monogram({ name: 'AC Milan' }), monogram({ name: 'Manchester United' }), monogram({ name: 'x', shortName: 'RED' })]).toEqual(['MIL', 'MU', 'RED']);
});
