import { beforeEach, describe, expect, it } from 'vitest';
import type { AnswerPart } from './answers';
import { FakeHub, settled } from './fakeHub';
import { LeagueClient } from './leagueClient';

const request = { question: 'What is the score?' };
const text = (words: string): AnswerPart => ({ kind: 'text', text: words, cites: [] });
let hub: FakeHub;
let client: LeagueClient;

beforeEach(async () => {
  hub = new FakeHub();
  client = new LeagueClient({ hub: () => hub, retryDelay: () => 0 });
  await client.start();
});

/** Reads a stream to its end in the background. */
const read = (parts: AsyncIterable<AnswerPart>) => {
  const got = { texts: [] as string[], error: null as unknown, ended: false };
  void (async () => {
    try {
      for await (const part of parts) if (part.kind === 'text') got.texts.push(part.text);
    } catch (error) {
      got.error = error;
    }
    got.ended = true;
  })();
  return got;
};

describe('ask', () => {
  it('gives the parts in order and ends', async () => {
    const got = read(client.ask(request));
    await settled();
    const { observer, request: sent } = hub.streams[0]!;
    expect(sent).toEqual(request);
    observer.next(text('Reds '));
    await settled();
    observer.next(text('lead '));
    observer.next(text('2-1.'));
    observer.complete();
    await settled();
    expect(got).toEqual({ texts: ['Reds ', 'lead ', '2-1.'], error: null, ended: true });
    expect(hub.streams[0]!.disposed).toBe(false);
  });

  it('cancels the work on the server, and gives nothing after it', async () => {
    const cancel = new AbortController();
    const got = read(client.ask(request, cancel.signal));
    await settled();
    hub.streams[0]!.observer.next(text('Reds '));
    await settled();
    cancel.abort();
    hub.streams[0]!.observer.next(text('lead'));
    await settled();
    expect(got.texts).toEqual(['Reds ']);
    expect(got.error).toMatchObject({ name: 'AbortError' });
    expect(hub.streams[0]!.disposed).toBe(true);
  });

  it('cancels when the reader leaves', async () => {
    const reading = (async () => { for await (const _ of client.ask(request)) break; })();
    await settled();
    hub.streams[0]!.observer.next(text('Reds'));
    await reading;
    expect(hub.streams[0]!.disposed).toBe(true);
  });

  it('fails with the code of the hub', async () => {
    const got = read(client.ask(request));
    await settled();
    hub.streams[0]!.observer.error(new Error('HubException: rate-limited: Ask again in a moment.'));
    await settled();
    expect(got.error).toMatchObject({ code: 'rate-limited', message: 'Ask again in a moment.' });
  });

  it('waits for the connection', async () => {
    hub.refuseStart = new Error('Failed to fetch');
    await hub.drop();
    const got = read(client.ask(request));
    await settled();
    expect(hub.streams).toHaveLength(0);
    hub.refuseStart = null;
    await expect.poll(() => hub.streams.length).toBe(1);
    expect(got.ended).toBe(false);
  });
});

describe('follow', () => {
  it('follows again after a lost connection', async () => {
    const got = read(client.follow(request));
    await settled();
    hub.streams[0]!.observer.next(text('1-0'));
    await settled();
    await hub.drop();
    await settled();
    expect(hub.streams).toHaveLength(2);
    hub.streams[1]!.observer.next(text('2-0'));
    await settled();
    expect(got).toEqual({ texts: ['1-0', '2-0'], error: null, ended: false });
  });

  it('ends with the error of the hub', async () => {
    const got = read(client.follow(request));
    await settled();
    hub.streams[0]!.observer.error(new Error('HubException: invalid-request: The question is blank.'));
    await settled();
    expect([got.error, hub.streams.length]).toMatchObject([{ code: 'invalid-request' }, 1]);
  });
});

it('sends feedback, and says when the answer is unknown', async () => {
  const sent = client.feedback({ answerId: 'a-1', verdict: 'right' });
  await settled();
  expect(hub.calls[0]).toMatchObject({ method: 'Feedback', args: [{ answerId: 'a-1', verdict: 'right' }] });
  hub.calls[0]!.reject(new Error('HubException: unknown-answer: There is no answer a-1.'));
  await expect(sent).rejects.toMatchObject({ code: 'unknown-answer' });
});
