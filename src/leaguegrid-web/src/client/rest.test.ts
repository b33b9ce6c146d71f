import { expect, it } from 'vitest';
import { LeagueRest } from './rest';

const answering = (status: number, body: unknown, seen: { url?: string; headers?: Headers } = {}) => new LeagueRest({
  key: () => 'k-1',
  fetch: async (url, init) => {
    seen.url = String(url);
    seen.headers = new Headers(init?.headers);
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
  },
});

it('encodes ids, leaves out what is not asked, and sends the key', async () => {
  const seen: { url?: string; headers?: Headers } = {};
  await answering(200, {}, seen).table('a/b c', true);
  expect([seen.url, seen.headers?.get('authorization')]).toEqual(['/api/seasons/a%2Fb%20c/table?live=true', 'Bearer k-1']);
  await answering(200, {}, seen).matches({ date: '2026-03-01' });
  expect(seen.url).toBe('/api/matches?date=2026-03-01');
});

it('gives the code and the sentence of a problem document', async () => {
  const rest = answering(404, { title: 'Not Found', status: 404, detail: "There is no match 'm-9'.", code: 'not-found' });
  await expect(rest.match('m-9')).rejects.toMatchObject({ code: 'not-found', status: 404, message: "There is no match 'm-9'." });
});

it('makes sense of an answer that is no problem document', async () => {
  await expect(answering(503, '<html>').competitions()).rejects.toMatchObject({ code: 'overloaded', status: 503 });
  const rest = new LeagueRest({ fetch: async () => { throw new TypeError('Failed to fetch'); } });
  await expect(rest.competitions()).rejects.toMatchObject({ code: 'unreachable' });
});
