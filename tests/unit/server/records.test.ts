// POST /temoin/records over real HTTP: every answer, and what a receipt is worth.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Serving } from '../../../src/server/serve.ts';
import { verifiedReceipt } from './receipt-of.ts';
import { PUBLICATIONS, post, recordFor, Site } from './site.ts';

const ALLOWED = 'https://www.lettre-cyber.example';

let site: Site;
let serving: Serving;

beforeAll(async () => {
  site = await Site.make();
  serving = await site.start({ origins: [`${ALLOWED}/`] });
});

afterAll(() => site.end());

/** A list in a list in a list. */
const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

const size = async () => (await (await fetch(`${serving.url}/temoin/health`)).json()).size;

describe('a record of the site', () => {
  it('is answered with a receipt that proves it under the log’s key', async () => {
    const record = recordFor(1);
    const response = await post(serving.url, record);
    expect(response.status).toBe(201);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const proved = verifiedReceipt(await response.text(), serving.vkey);
    expect(proved.record).toEqual({ ...record, receivedTime: proved.record.receivedTime });
    expect(proved.index).toBe(PUBLICATIONS);
    expect(Math.abs(Date.parse(proved.record.receivedTime) - Date.now())).toBeLessThan(60_000);
  });

  it('gets the same leaf when it is sent again, in whatever spelling, and is stored once', async () => {
    const record = recordFor(2);
    const first = verifiedReceipt(await (await post(serving.url, record)).text(), serving.vkey);
    await post(serving.url, recordFor(3));
    const before = await size();
    const reordered = JSON.stringify(Object.fromEntries(Object.entries(record).reverse()), null, 1);
    const response = await post(serving.url, reordered);
    expect(response.status).toBe(201);
    const again = verifiedReceipt(await response.text(), serving.vkey);
    expect({ ...again, size: 0 }).toEqual({ ...first, size: 0 });
    expect(again.size).toBeGreaterThan(first.size);
    expect(await size()).toBe(before);
  });

  it('gets one leaf when it arrives many times at once', async () => {
    const before = await size();
    const responses = await Promise.all(Array.from({ length: 20 }, () => post(serving.url, recordFor(4))));
    const proved = await Promise.all(
      responses.map(async (r) => verifiedReceipt(await r.text(), serving.vkey)),
    );
    expect(new Set(proved.map(({ index }) => index)).size).toBe(1);
    expect(await size()).toBe(before + 1);
  });

  it.each([
    ['an id that the configuration does not know, in an older revision', { revision: 1, granted: ['gone'] }],
    ['an id that it does not know yet, in a newer revision', { revision: 9, refused: ['coming'] }],
    ['a notice that was never published', { notice: 'ab'.repeat(32) }],
    ['every optional member', { jurisdiction: 'FR-IDF', layout: 'card', gpc: true } as const],
  ])('is kept with %s', async (what, changes) => {
    const response = await post(serving.url, recordFor(100 + what.length, changes));
    expect(response.status).toBe(201);
    expect(verifiedReceipt(await response.text(), serving.vkey).record).toMatchObject(changes);
  });

  it('is taken from an origin that the operator allows, which may read the answer', async () => {
    const response = await post(serving.url, recordFor(5), { origin: ALLOWED });
    expect(response.status).toBe(201);
    expect(response.headers.get('access-control-allow-origin')).toBe(ALLOWED);
    expect(response.headers.get('vary')).toBe('origin');
  });
});

describe('what is no record of the site', () => {
  const valid = recordFor(1001);
  const missing = { ...valid, subject: undefined };
  const tooLong = JSON.stringify({ ...valid, padding: 'x'.repeat(8_192) });
  it.each([
    ['no JSON', 'nonsense', 400, 'body-unreadable'],
    ['nothing', '', 400, 'body-unreadable'],
    ['half a JSON text', JSON.stringify(valid).slice(0, -1), 400, 'body-unreadable'],
    ['bytes that are not UTF-8', new Blob([Uint8Array.of(0x22, 0xff, 0x22)]), 400, 'body-unreadable'],
    ['brackets that never close', '['.repeat(8_000), 400, 'body-unreadable'],
    ['a member nested thousands deep', { ...valid, gpc: nested(1_000) }, 422, 'record-invalid'],
    ['more than 8,192 bytes', tooLong, 413, 'body-too-large'],
    ['another type of JSON', '[]', 422, 'record-invalid'],
    ['null', 'null', 422, 'record-invalid'],
    ['a record without a member', missing, 422, 'record-invalid'],
    ['an unknown member', { ...valid, ip: '192.0.2.1' }, 422, 'record-invalid'],
    ['a member named __proto__', `{"__proto__":{},${JSON.stringify(valid).slice(1)}`, 422, 'record-invalid'],
    ['a time of the server’s', { ...valid, receivedTime: valid.clientTime }, 422, 'record-invalid'],
    ['another site’s record', { ...valid, site: 'other.example' }, 422, 'record-invalid'],
    ['an unknown id of this revision', { ...valid, refused: ['unknown'] }, 422, 'record-invalid'],
    ['an id granted and refused', { ...valid, granted: ['social'] }, 422, 'record-invalid'],
    ['an id named twice', { ...valid, refused: ['social', 'social'] }, 422, 'record-invalid'],
    ['a lone surrogate', { ...valid, locale: '\ud800' }, 422, 'record-invalid'],
    ['a fraction', { ...valid, sequence: 1.5 }, 422, 'record-invalid'],
    ['a UUID of another version', { ...valid, id: valid.id.replace('-7', '-4') }, 422, 'record-invalid'],
  ])('is refused as %s and leaves no trace', async (_what, body, status, code) => {
    const before = await size();
    const response = await post(serving.url, body);
    expect(response.status).toBe(status);
    const { error } = await response.json();
    expect(error).toEqual({ code, message: expect.any(String) });
    expect(error.message).not.toMatch(/\bat .+:\d+/);
    expect(await size()).toBe(before);
  });

  it('is refused where it is nested deeper than any stack, and the server lives on', async () => {
    const response = await post(serving.url, '['.repeat(4_000) + ']'.repeat(4_000));
    expect([400, 422]).toContain(response.status);
    expect((await post(serving.url, recordFor(8))).status).toBe(201);
  });

  it('is refused and never fails the server, whatever JSON it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.jsonValue(), async (text, value) => {
        const member = fc.sample(fc.constantFrom(...Object.keys(valid)), 1)[0] ?? 'id';
        expect([400, 413, 422]).toContain((await post(serving.url, text)).status);
        const { status } = await post(serving.url, { ...valid, [member]: value });
        expect([201, 409, 413, 422]).toContain(status);
      }),
      { numRuns: 100 },
    );
  });

  it('is told all its problems at once, each with its path', async () => {
    const response = await post(serving.url, {
      ...valid,
      subject: 'short',
      sequence: -1,
      widget: { version: '1' },
    });
    const { message } = (await response.json()).error;
    for (const path of ['subject', 'sequence', 'widget.version', 'widget.integrity']) {
      expect(message).toContain(`${path}: `);
    }
  });

  it('is a record of an id that the log has with other content, which is not shown', async () => {
    const record = recordFor(6);
    await post(serving.url, record);
    const before = await size();
    const response = await post(serving.url, { ...record, sequence: 77 });
    expect(response.status).toBe(409);
    const text = await response.text();
    expect(JSON.parse(text).error.code).toBe('record-conflict');
    expect(text).not.toContain(record.subject);
    expect(await size()).toBe(before);
  });

  it('is refused where two of one id and different content arrive at once, but for one', async () => {
    const responses = await Promise.all(
      [1, 2, 3].map((sequence) => post(serving.url, recordFor(7, { sequence }))),
    );
    expect(responses.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });
});

describe('a page that may not write', () => {
  it.each([
    ['of another host', 'https://evil.example'],
    ['of the same host on another port', 'http://127.0.0.1:1'],
    ['of a host that begins like ours', `${ALLOWED}.evil.example`],
    ['of an allowed host over plain http', ALLOWED.replace('https', 'http')],
    ['without an origin of its own', 'null'],
    ['with a malformed origin', 'evil'],
  ])('%s is answered 403 and stores nothing', async (_what, origin) => {
    const before = await size();
    const response = await post(serving.url, recordFor(2000), { origin });
    expect(response.status).toBe(403);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect((await response.json()).error.code).toBe('origin-foreign');
    expect(await size()).toBe(before);
  });

  it('is one that does not say its origin', async () => {
    const init = { method: 'POST', body: JSON.stringify(recordFor(2001)) };
    expect((await fetch(`${serving.url}/temoin/records`, init)).status).toBe(403);
  });

  it('cannot pass for another host by X-Forwarded-Host', async () => {
    const headers = { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' };
    expect((await post(serving.url, recordFor(2002), headers)).status).toBe(403);
  });

  it.each([
    [ALLOWED, 204],
    ['https://evil.example', 403],
  ])('is told so by the preflight: %s gets %i', async (origin, status) => {
    const response = await fetch(`${serving.url}/temoin/records`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    });
    expect(response.status).toBe(status);
    const allowed = status === 204 ? ['POST', 'content-type', ALLOWED] : [null, null, null];
    const names = ['allow-methods', 'allow-headers', 'allow-origin'];
    expect(names.map((name) => response.headers.get(`access-control-${name}`))).toEqual(allowed);
  });
});

describe('behind a trusted proxy', () => {
  it('the host that the proxy forwards is the log’s own, and no other', async () => {
    const proxied = await Site.make();
    try {
      const { url } = await proxied.start({ trustsProxy: true });
      const headers = { origin: 'https://lettre-cyber.example' };
      const forwarded = { ...headers, 'x-forwarded-host': 'evil.example, lettre-cyber.example' };
      expect((await post(url, recordFor(1), forwarded)).status).toBe(201);
      const spoofed = { origin: 'https://evil.example', 'x-forwarded-host': forwarded['x-forwarded-host'] };
      expect((await post(url, recordFor(2), spoofed)).status).toBe(403);
      expect((await post(url, recordFor(2), headers)).status).toBe(403);
    } finally {
      await proxied.end();
    }
  });
});
