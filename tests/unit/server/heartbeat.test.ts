// Heartbeats: one an hour, at its beginning, in a real log; and what an auditor then finds in its export.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { heartbeatAt, startHeartbeat, untilNextHourMs } from '../../../src/server/heartbeat.ts';
import type { Outcome } from '../../../src/server/log-writer.ts';
import { parseVerifierKey } from '../../../src/tlog/note.ts';
import { verifyExport } from '../../../src/verify/verify-export.ts';
import { PUBLICATIONS, post, recordFor, Site, signedIn } from './site.ts';

const HOUR_MS = 3_600_000;
const START_MS = Date.UTC(2026, 10, 29, 7, 12, 30);

describe('a heartbeat', () => {
  it('names the hour that a time lies in, in canonical JSON', () => {
    const { kind, bytes } = heartbeatAt(new Date('2026-11-29T07:59:59.999Z'));
    expect([kind, new TextDecoder().decode(bytes)]).toEqual([
      'heartbeat',
      '{"hour":"2026-11-29T07:00:00.000Z"}',
    ]);
  });

  it('is due exactly when the next hour begins, at any time', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true }), (time) => {
        const wait = untilNextHourMs(time);
        expect(wait).toBeGreaterThan(0);
        expect(wait).toBeLessThanOrEqual(HOUR_MS);
        expect((time.getTime() + wait) % HOUR_MS).toBe(0);
      }),
    );
  });
});

describe('a running heart', () => {
  let nowMs: number;
  let hours: string[];
  let warned: string[];
  let outcome: Outcome['status'];

  beforeEach(() => {
    vi.useFakeTimers({ now: START_MS });
    nowMs = START_MS;
    hours = [];
    warned = [];
    outcome = 'published';
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** The log itself is not what is looked at here: it notes what it is asked to publish, and when. */
  const start = () =>
    startHeartbeat({
      writer: {
        submit: async (content) => {
          if ('publication' in content)
            hours.push(new TextDecoder().decode(content.publication.bytes).slice(20, 22));
          return outcome === 'published' ? { status: 'published' } : { status: 'unavailable' };
        },
      },
      now: () => new Date(nowMs),
      warn: (message) => warned.push(message),
    });

  async function pass(ms: number): Promise<void> {
    nowMs += ms;
    await vi.advanceTimersByTimeAsync(ms);
  }

  it('beats at its start, and then as each hour begins', async () => {
    const heart = await start();
    expect(hours).toEqual(['07']);
    await pass(47 * 60_000 + 29_999);
    expect(hours).toEqual(['07']);
    await pass(1);
    expect(hours).toEqual(['07', '08']);
    await pass(HOUR_MS);
    await pass(HOUR_MS);
    expect(hours).toEqual(['07', '08', '09', '10']);
    await heart.stop();
    await pass(5 * HOUR_MS);
    expect(hours).toEqual(['07', '08', '09', '10']);
  });

  it('tries an hour again within it, where the log could not take it', async () => {
    outcome = 'unavailable';
    const heart = await start();
    await pass(60_000);
    outcome = 'published';
    await pass(60_000);
    await pass(60_000);
    expect(hours).toEqual(['07', '07', '07']);
    expect(warned.length).toBe(2);
    await heart.stop();
  });
});

describe('a log with a heart', () => {
  it('has one heartbeat an hour, though it was started twice, and its export misses the hours in between', async () => {
    const site = await Site.make();
    try {
      const at = (hour: number) => () => new Date(Date.UTC(2026, 10, 29, hour, 30));
      let vkey = '';
      let lines: string[] = [];
      for (const [number, hour] of [6, 6, 7, 10, 10].entries()) {
        const { url, close, ...serving } = await site.start({ hasHeartbeat: true, now: at(hour) });
        ({ vkey } = serving);
        expect((await post(url, recordFor(number))).status).toBe(201);
        const text = await (await (await signedIn(site, url))('/temoin/audit/export.jsonl')).text();
        lines = text.trim().split('\n');
        await close();
      }
      // Header, publications at start, three heartbeats, five records.
      expect(lines.length).toBe(1 + PUBLICATIONS + 3 + 5);
      const verdict = await verifyExport(lines, parseVerifierKey(vkey));
      expect(verdict.findings.map(({ code, message }) => `${code} ${message}`)).toEqual([
        expect.stringMatching(
          /^heartbeat-missing the log has no heartbeat of the 2 hours from 2026-11-29T08:00:00.000Z to 2026-11-29T10:00/,
        ),
      ]);
    } finally {
      await site.end();
    }
  });
});
