// What the operator is told of a running server on an address of its own, and what is never in it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Serving } from '../../../src/server/serve.ts';
import { PUBLICATIONS, post, recordFor, Site } from './site.ts';

let site: Site;
let serving: Serving;

beforeAll(async () => {
  site = await Site.make();
  serving = await site.start({ admin: { host: '127.0.0.1', port: 0 } });
});

afterAll(() => site.end());

const scrape = async () => (await fetch(`${serving.adminUrl}/metrics`)).text();

/** The value of one line of the text format, by its name and labels as they are written. */
function sample(text: string, line: string): number {
  const found = text.split('\n').find((each) => each.startsWith(`${line} `));
  return Number(found?.slice(line.length + 1));
}

describe('the metrics', () => {
  it('count records by how they were answered, and tell how large the log is', async () => {
    for (const n of [1, 2, 3]) expect((await post(serving.url, recordFor(n))).status).toBe(201);
    await post(serving.url, 'nonsense');
    await post(serving.url, recordFor(1, { sequence: 9 }));
    await post(serving.url, recordFor(4), { origin: 'https://evil.example' });
    const response = await fetch(`${serving.adminUrl}/metrics`);
    expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    const text = await response.text();
    for (const [status, count] of [
      [201, 3],
      [400, 1],
      [403, 1],
      [409, 1],
    ]) {
      expect(sample(text, `temoin_records_total{status="${status}"}`)).toBe(count);
    }
    expect(sample(text, 'temoin_up')).toBe(1);
    expect(sample(text, 'temoin_log_entries')).toBe(PUBLICATIONS + 3);
    expect(sample(text, 'temoin_public_checkpoint_entries')).toBe(PUBLICATIONS + 3);
    expect(sample(text, 'temoin_public_checkpoint_age_seconds')).toBeLessThan(60);
    expect(sample(text, 'temoin_submissions_waiting')).toBe(0);
    expect(sample(text, 'temoin_commit_entries_sum')).toBe(3);
    expect(sample(text, 'temoin_commit_seconds_count')).toBe(3);
    expect(sample(text, 'temoin_record_seconds_count')).toBe(6);
    expect(sample(text, 'temoin_register_lag_entries')).toBeGreaterThanOrEqual(0);
    expect(sample(text, 'process_resident_memory_bytes')).toBeGreaterThan(1e6);
    expect(sample(text, 'nodejs_eventloop_lag_seconds')).toBeGreaterThanOrEqual(0);
  });

  it('name routes by their patterns alone: nothing that a request says is in them', async () => {
    const secret = recordFor(77).subject;
    const paths = [`/temoin/audit/records/${secret}`, `/${secret}`, `/temoin/notices/${secret}?${secret}`];
    await Promise.all(
      paths.map((path) => fetch(serving.url + path, { headers: { 'user-agent': secret, cookie: secret } })),
    );
    await fetch(serving.url + paths[1], { method: 'PROPFIND' });
    await post(serving.url, recordFor(77));
    const text = await scrape();
    expect(text).not.toContain(secret);
    expect(text).not.toContain(recordFor(77).id);
    expect(text).not.toContain('127.0.0.1');
    expect(sample(text, 'temoin_answers_total{route="/temoin/audit/records/:id",status="401"}')).toBe(1);
    expect(sample(text, 'temoin_answers_total{route="none",status="404"}')).toBe(2);
  });

  it('are not where visitors are', async () => {
    expect((await fetch(`${serving.url}/metrics`)).status).toBe(404);
    expect((await fetch(`${serving.adminUrl}/temoin/health`)).status).toBe(404);
    expect(await (await fetch(`${serving.adminUrl}/health`)).json()).toMatchObject({ status: 'ok' });
  });

  it('are nowhere unless the operator says where', async () => {
    const other = await Site.make();
    try {
      expect((await other.start()).adminUrl).toBeUndefined();
    } finally {
      await other.end();
    }
  });
});

describe('a log that cannot append', () => {
  it('is down in the metrics, and says by health in a word why', async () => {
    const failing = await Site.make();
    try {
      const { url, adminUrl } = await failing.start({
        admin: { host: '127.0.0.1', port: 0 },
        warn: () => undefined,
      });
      failing.alter("CREATE TRIGGER full BEFORE INSERT ON tile BEGIN SELECT RAISE(ABORT, 'x'); END");
      expect((await post(url, recordFor(1))).status).toBe(503);
      const health = await fetch(`${adminUrl}/health`);
      expect([health.status, (await health.json()).reason]).toEqual([503, 'store-failed']);
      const text = await (await fetch(`${adminUrl}/metrics`)).text();
      expect(sample(text, 'temoin_up')).toBe(0);
      expect(sample(text, 'temoin_records_total{status="503"}')).toBe(1);
    } finally {
      await failing.end();
    }
  });
});
