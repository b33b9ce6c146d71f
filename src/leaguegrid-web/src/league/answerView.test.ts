import { describe, expect, it } from 'vitest';
import type { AnswerPart } from '../client';
import { applyPart, noAnswerYet, textOf } from './answerView';

const started = (revision: number): AnswerPart => ({ kind: 'started', answerId: 'a-1', revision });
const text = (words: string): AnswerPart => ({ kind: 'text', text: words, cites: [1] });
const completed = (revision: number, words: string, cause?: string): AnswerPart =>
  ({ kind: 'completed', answerId: 'a-1', revision, status: 'answered', text: words, asOf: '', engine: 'facts', cause });
const source: AnswerPart = { kind: 'source', index: 1, ref: 'match/m-1', title: 'Reds - Blues', text: '1-0', version: 5 };
const told = (...parts: AnswerPart[]) => parts.reduce(applyPart, noAnswerYet);

describe('an answer', () => {
  it('grows piece by piece and keeps its sources', () => {
    const view = told(started(1), source, text('Reds lead '), text('1-0.'));
    expect([textOf(view), view.sources.length, view.writing]).toEqual(['Reds lead 1-0.', 1, true]);
    expect(applyPart(view, completed(1, 'Reds lead 1-0.')).writing).toBe(false);
  });

  it('begins anew with a revision and names its cause', () => {
    const view = told(started(1), source, text('1-0'), completed(1, '1-0'), started(2), source, text('2-0'), completed(2, '2-0', 'e-8'));
    expect([textOf(view), view.sources.length, view.revision, view.completed?.cause]).toEqual(['2-0', 1, 2, 'e-8']);
  });

  it('shows what was withdrawn beside the revision that follows, and not beyond', () => {
    const taken = told(started(1), text('1-0'), completed(1, '1-0'), { kind: 'withdrawn', answerId: 'a-1', revision: 1, cause: 'x-1', reason: 'VAR' });
    expect([textOf(taken), taken.withdrawn?.text]).toEqual(['', '1-0']);
    const next = [started(2), text('0-0'), completed(2, '0-0', 'x-1')].reduce(applyPart, taken);
    expect([textOf(next), next.withdrawn?.reason]).toEqual(['0-0', 'VAR']);
    expect(applyPart(next, started(3)).withdrawn).toBeNull();
  });

  it('says why it failed', () => {
    const view = told(started(1), { kind: 'failed', code: 'rate-limited', message: 'Later.' });
    expect([view.failure?.code, view.writing]).toEqual(['rate-limited', false]);
  });
});
