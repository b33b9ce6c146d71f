import { beforeEach, describe, expect, it } from 'vitest';
import { FakeHub, settled } from './fakeHub';
import { LeagueClient } from './leagueClient';
import type { LeagueError } from './leagueError';
import type { Update } from './topics';

const topic = 'match/m-1';
let hub: FakeHub;
let client: LeagueClient;
let seen: (string | number)[];
let refused: LeagueError[];
const handler = {
  snapshot: (state: unknown) => { seen.push(`snapshot ${state}`); },
  update: (update: Update) => { seen.push(update.version); },
  failed: (error: LeagueError) => { refused.push(error); },
};
const held = (epoch: string, ...versions: number[]) =>
  versions.map(version => ({ topic, epoch, version, type: 'event', data: version, at: '' }));

beforeEach(async () => {
  hub = new FakeHub();
  client = new LeagueClient({ hub: () => hub, retryDelay: () => 0 });
  seen = [];
  refused = [];
  await client.start();
});

const watchedFrom = async (version: number, epoch = 'one') => {
  const leave = client.watch(topic, handler as never);
  await hub.answerWatch({ epoch, version, snapshot: version });
  return leave;
};

describe('watch', () => {
  it('asks for a snapshot first, with both arguments', async () => {
    client.watch(topic, handler as never);
    expect(hub.calls[0]).toMatchObject({ method: 'Watch', args: [topic, null] });
    await hub.answerWatch({ epoch: 'one', version: 4, snapshot: 4 });
    hub.update(topic, 'one', 5);
    expect(seen).toEqual(['snapshot 4', 5]);
  });

  it('drops an update that comes twice', async () => {
    await watchedFrom(4);
    for (const version of [5, 5, 4, 6]) hub.update(topic, 'one', version);
    expect(seen).toEqual(['snapshot 4', 5, 6]);
  });

  it('holds an update back that comes before the result', async () => {
    client.watch(topic, handler as never);
    hub.update(topic, 'one', 6);
    hub.update(topic, 'one', 5);
    hub.update(topic, 'one', 4);
    expect(seen).toEqual([]);
    await hub.answerWatch({ epoch: 'one', version: 4, snapshot: 4 });
    expect(seen).toEqual(['snapshot 4', 5, 6]);
  });

  it('resumes from its position at a gap, and delivers what was missed once', async () => {
    await watchedFrom(4);
    hub.update(topic, 'one', 5);
    hub.update(topic, 'one', 8);
    hub.update(topic, 'one', 9);
    expect(seen).toEqual(['snapshot 4', 5]);
    expect(hub.calls).toHaveLength(1);
    expect(await hub.answerWatch({ epoch: 'one', version: 8, updates: held('one', 6, 7, 8) })).toEqual({ epoch: 'one', version: 5 });
    expect(seen).toEqual(['snapshot 4', 5, 6, 7, 8, 9]);
  });

  it('asks again where the result does not reach the updates held back', async () => {
    await watchedFrom(4);
    hub.update(topic, 'one', 7);
    await hub.answerWatch({ epoch: 'one', version: 5, updates: held('one', 5) });
    await settled();
    expect(seen).toEqual(['snapshot 4', 5]);
    expect(await hub.answerWatch({ epoch: 'one', version: 7, updates: held('one', 6, 7) })).toEqual({ epoch: 'one', version: 5 });
    expect(seen).toEqual(['snapshot 4', 5, 6, 7]);
  });

  it('takes a snapshot at an update of another epoch', async () => {
    await watchedFrom(40);
    hub.update(topic, 'two', 3);
    await hub.answerWatch({ epoch: 'two', version: 3, snapshot: 3 });
    hub.update(topic, 'two', 4);
    expect(seen).toEqual(['snapshot 40', 'snapshot 3', 4]);
  });

  it('reconnects and goes on from its position', async () => {
    await watchedFrom(4);
    hub.update(topic, 'one', 5);
    await hub.drop();
    expect(hub.starts).toBe(2);
    expect(client.state).toBe('connected');
    expect(await hub.answerWatch({ epoch: 'one', version: 7, updates: held('one', 6, 7) })).toEqual({ epoch: 'one', version: 5 });
    expect(seen).toEqual(['snapshot 4', 5, 6, 7]);
  });

  it('needs neither a snapshot nor updates where nothing was missed', async () => {
    await watchedFrom(4);
    await hub.drop();
    await hub.answerWatch({ epoch: 'one', version: 4 });
    hub.update(topic, 'one', 5);
    expect(seen).toEqual(['snapshot 4', 5]);
  });

  it('ignores a result that a lost connection still delivers', async () => {
    client.watch(topic, handler as never);
    const [late] = hub.calls.splice(0, 1);
    await hub.drop();
    late!.resolve({ topic, epoch: 'one', version: 2, snapshot: 2 });
    await settled();
    await hub.answerWatch({ epoch: 'one', version: 4, snapshot: 4 });
    expect(seen).toEqual(['snapshot 4']);
  });

  it('gives a second listener the whole state', async () => {
    await watchedFrom(4);
    const second: unknown[] = [];
    client.watch(topic, { snapshot: (state: unknown) => second.push(state), update: (u: Update) => second.push(u.version) } as never);
    hub.update(topic, 'one', 5);
    expect(await hub.answerWatch({ epoch: 'one', version: 4, snapshot: 4 })).toBeNull();
    expect(second).toEqual([4, 5]);
  });

  it('unwatches when the last listener leaves', async () => {
    const leave = await watchedFrom(4);
    leave();
    expect(hub.calls[0]).toMatchObject({ method: 'Unwatch', args: [topic] });
    hub.update(topic, 'one', 5);
    expect(seen).toEqual(['snapshot 4']);
  });

  it('tells a listener that its topic is unknown', async () => {
    client.watch(topic, handler as never);
    hub.calls[0]!.reject(new Error("An unexpected error occurred invoking 'Watch' on the server. HubException: unknown-topic: There is no match/m-1."));
    await settled();
    expect(refused[0]).toMatchObject({ code: 'unknown-topic', message: 'There is no match/m-1.' });
  });

  it('tries again where it is rate-limited', async () => {
    client.watch(topic, handler as never);
    hub.calls.splice(0, 1)[0]!.reject(new Error('HubException: rate-limited: Too many watches.'));
    await settled();
    await settled();
    await hub.answerWatch({ epoch: 'one', version: 4, snapshot: 4 });
    expect([seen, refused]).toEqual([['snapshot 4'], []]);
  });
});

describe('connection', () => {
  it('waits for another key where this one is refused', async () => {
    await client.stop();
    hub = new FakeHub();
    hub.refuseStart = new Error("Failed to complete negotiation with the server: Error: Unauthorized: Status code '401'");
    await client.start();
    expect([client.state, client.lastError?.code, hub.starts]).toEqual(['refused', 'unauthorized', 1]);
    hub.refuseStart = null;
    await client.restart();
    expect(client.state).toBe('connected');
  });

  it('keeps trying while the server is away', async () => {
    await client.stop();
    hub = new FakeHub();
    hub.refuseStart = new Error('Failed to fetch');
    void client.start();
    await settled();
    expect([client.state, client.lastError?.code]).toEqual(['connecting', 'unreachable']);
    hub.refuseStart = null;
    await expect.poll(() => client.state).toBe('connected');
  });
});
