import assert from 'node:assert/strict';
import { createRateLimit } from '../../../src/core/api/rateLimit.ts';
import { createClientBench } from './clientBench.ts';
import { QUERY } from './replies.ts';

const OK = { data: { project: { id: 'p' } } };

const headers = (remaining: string, reset: string): Headers =>
  new Headers({ 'RateLimit-Remaining': remaining, 'RateLimit-Reset': reset });

describe('the rate that a host allows', () => {
  let now = 0;
  const clock = { now: () => now };
  const send = (limit: ReturnType<typeof createRateLimit>, count: number): readonly number[] =>
    Array.from({ length: count }, () => limit.takeTurn(30_000));

  beforeEach(() => {
    now = 0;
  });

  it('is none where the host does not tell one, or tells it in another form', () => {
    const limit = createRateLimit(clock);
    for (const [remaining, reset] of [
      ['x', '60'],
      ['-1', '60'],
      ['0', '1'],
      ['', ''],
    ] as const)
      limit.read(headers(remaining, reset));
    assert.ok(send(limit, 1000).every(ms => ms === 0));
  });

  it('spreads what remains over the time until it is renewed, after the first ten', () => {
    const limit = createRateLimit(clock);
    send(limit, 1);
    limit.read(headers('100', '50'));
    // Five requests used five units: one unit pays for one request, and two units a second remain.
    for (const left of [95, 90, 85]) {
      assert.ok(send(limit, 5).every(ms => ms < 30_000));
      now += 1;
      limit.read(headers(String(left), '50'));
    }
    now += 20_000;
    const waits = send(limit, 20);
    assert.ok(waits.slice(0, 10).every(ms => ms === 0));
    assert.ok((waits[10] ?? 0) > 0);
    assert.ok(waits.slice(11).every((ms, index) => ms > (waits[10 + index] ?? 0)));
  });

  it('is one in ten seconds where nothing remains, and no turn is taken that would come too late', () => {
    const limit = createRateLimit(clock);
    send(limit, 1);
    limit.read(headers('100', '60'));
    send(limit, 10);
    limit.read(headers('0', '60'));
    const [next = 0, after = 0, late = 0, again = 0] = send(limit, 4);
    assert.ok(next > 5_000 && next <= 10_000, String(next));
    assert.ok(after > next && after <= 20_000);
    assert.ok(late <= 30_000);
    assert.ok(again > 30_000);
    assert.equal(limit.takeTurn(30_000), again);
  });

  it('holds a request of the client back until its turn', async () => {
    const {
      good,
      server,
      clock: fake,
    } = createClientBench(() =>
      Response.json(OK, { headers: { 'RateLimit-Remaining': '0', 'RateLimit-Reset': '60' } }),
    );
    for (let sent = 0; sent < 11; sent++) await good(QUERY, 0);
    const held = server.client.request(QUERY);
    await fake.pass(0);
    const before = server.asked.length;
    await fake.pass(10_000);
    await held;
    assert.equal(server.asked.length, before + 1);
    assert.match(server.log.join('\n'), /little is left of the rate/);
  });
});
