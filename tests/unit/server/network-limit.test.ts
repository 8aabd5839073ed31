// The limit of records for each network: which addresses are one network, what is let through, and what it costs.
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkOf } from '../../../src/server/network.ts';
import { NetworkLimit } from '../../../src/server/network-limit.ts';
import { post, recordFor, Site } from './site.ts';

describe('the network of an address', () => {
  it.each([
    ['203.0.113.7', '203.0.113'],
    ['::ffff:203.0.113.200', '203.0.113'],
    ['2001:db8:5:1::9', '2001:db8:5'],
    ['2001:DB8:0005::', '2001:db8:5'],
    ['2001:db8::7', '2001:db8:0'],
    ['2a00::', '2a00:0:0'],
    ['2001:db8:5:1:2:3:4:5', '2001:db8:5'],
    ['nonsense', ''],
    ['', ''],
    ['203.0.113.7:4711', ''],
    ['10.nonsense', ''],
    ['fdnonsense', ''],
    ['127.0.0.1', undefined],
    ['::1', undefined],
    ['::ffff:127.0.0.1', undefined],
    ['10.1.2.3', undefined],
    ['172.16.0.1', undefined],
    ['172.32.0.1', '172.32.0'],
    ['192.168.1.1', undefined],
    ['fd12::1', undefined],
    ['fe80::1', undefined],
  ])('of %j is %j', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('is one for all hosts of a /24 or a /48, however they are written', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.nat(255), (address, host) => {
        const neighbour = address.replace(/\d+$/, `${host}`);
        expect(networkOf(neighbour)).toBe(networkOf(address));
        expect(networkOf(`::ffff:${address}`)).toBe(networkOf(address));
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff), { minLength: 8, maxLength: 8 }), (numbers) => {
        const groups = numbers.map((number) => number.toString(16));
        const network = networkOf(groups.join(':'));
        const padded = groups.map((group) => group.padStart(4, '0')).join(':');
        expect(networkOf(padded)).toBe(network);
        expect(networkOf([...groups.slice(0, 3), '1', '2', '3', '4', '5'].join(':'))).toBe(network);
      }),
    );
  });
});

describe('a limit', () => {
  const limit = (changes = {}) => new NetworkLimit({ perSecond: 2, burst: 3, randomBytes, ...changes });

  it('lets a burst through, then as many as the rate, and says when the next may come', () => {
    const tried = limit();
    expect([0, 0, 0, 0].map((at) => tried.take('a', at))).toEqual([0, 0, 0, 1]);
    expect([500, 500, 1_000].map((at) => tried.take('a', at))).toEqual([0, 1, 0]);
    expect([60_000, 60_000, 60_000, 60_000].map((at) => tried.take('a', at))).toEqual([0, 0, 0, 1]);
  });

  it('keeps one network’s records from costing another’s', () => {
    const tried = limit();
    for (let n = 0; n < 50; n += 1) tried.take('a', 0);
    expect(tried.take('a', 0)).toBe(1);
    expect(tried.take('b', 0)).toBe(0);
  });

  it('remembers no more networks than it may, the busy one among them', () => {
    const tried = limit({ networksMax: 100 });
    for (let n = 0; n < 10; n += 1) tried.take('busy', 0);
    for (let n = 0; n < 1_000; n += 1) {
      tried.take(`${n}`, 0);
      expect(tried.take('busy', 0)).toBe(1);
    }
    expect(tried.networks).toBe(100);
  });

  it('throws its key away after a day, and with it whom it knew', () => {
    const keys: Uint8Array[] = [];
    const tried = limit({ randomBytes: (length: number) => keys[keys.push(randomBytes(length)) - 1] });
    for (const atMs of [0, 86_399_999]) tried.take(`${atMs}`, atMs);
    expect([keys.length, tried.networks]).toEqual([1, 2]);
    tried.take('c', 86_400_000);
    expect([keys.length, tried.networks]).toEqual([2, 1]);
    expect(keys.map(({ length }) => length)).toEqual([32, 32]);
  });

  it('costs a record far less than a tenth of a millisecond', () => {
    const tried = limit({ perSecond: 20, burst: 100 });
    const addresses = Array.from({ length: 1_000 }, (_, n) => `203.${n % 250}.${n % 7}.9`);
    const rounds = 100;
    const best = Math.min(
      ...Array.from({ length: 5 }, () => {
        const beginMs = performance.now();
        for (let round = 0; round < rounds; round += 1) {
          for (const address of addresses) tried.take(networkOf(address) ?? '', round);
        }
        return (performance.now() - beginMs) / (rounds * addresses.length);
      }),
    );
    console.info(`${(best * 1_000).toFixed(2)} µs for each record`);
    // Of 2 µs on a quiet machine; the tests share theirs.
    expect(best).toBeLessThan(0.01);
  });
});

describe('a server with a limit', () => {
  it('answers a network that sends too many 429 and when to come back, and other networks as ever', async () => {
    const site = await Site.make();
    try {
      const { url } = await site.start({ trustsProxy: true, rateLimit: { perSecond: 0.01, burst: 2 } });
      const send = (n: number, from: string) =>
        post(url, recordFor(n), {
          'x-forwarded-host': new URL(url).host,
          'x-forwarded-for': `198.51.100.1, ${from}`,
        });
      const statuses = [];
      for (const n of [1, 2, 3]) statuses.push((await send(n, `203.0.113.${n}`)).status);
      expect(statuses).toEqual([201, 201, 429]);
      const refused = await send(4, '203.0.113.9');
      expect((await refused.json()).error.code).toBe('too-many-records');
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(50);
      expect(refused.headers.get('access-control-allow-origin')).toBe(url);
      expect((await send(5, '203.0.114.1')).status).toBe(201);
      // From the machine itself, as through a proxy that says nothing of its visitors.
      expect((await post(url, recordFor(6), { 'x-forwarded-host': new URL(url).host })).status).toBe(201);
    } finally {
      await site.end();
    }
  });
});
