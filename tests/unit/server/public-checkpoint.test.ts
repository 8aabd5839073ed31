// The public checkpoint: how much of the log's growth anybody may see, and when.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SignedCheckpoint } from '../../../src/server/log-writer.ts';
import { PublicCheckpoint } from '../../../src/server/public-checkpoint.ts';
import type { Serving } from '../../../src/server/serve.ts';
import { openCheckpoint } from '../../../src/tlog/checkpoint.ts';
import { parseVerifierKey } from '../../../src/tlog/note.ts';
import { tilePath } from '../../../src/tlog/tile-path.ts';
import { verifiedReceipt } from './receipt-of.ts';
import { PUBLICATIONS, post, recordFor, Site, signedIn } from './site.ts';

const checkpointOf = (size: number): SignedCheckpoint => ({
  size,
  root: new Uint8Array(32),
  note: `of ${size}\n`,
});

describe('the public checkpoint', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const warnings: string[] = [];
  const warn = (message: string) => void warnings.push(message);

  it('is the newest at start, then one for each interval', async () => {
    let size = 3;
    const checkpoint = new PublicCheckpoint({ newest: () => checkpointOf(size), intervalMs: 10_000, warn });
    expect((await checkpoint.read()).size).toBe(3);
    size = 5;
    await vi.advanceTimersByTimeAsync(9_999);
    expect((await checkpoint.read()).size).toBe(3);
    await vi.advanceTimersByTimeAsync(1);
    expect((await checkpoint.read()).size).toBe(5);
    await checkpoint.stop();
    size = 6;
    await vi.advanceTimersByTimeAsync(60_000);
    expect((await checkpoint.read()).size).toBe(5);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('follows at once where the interval is 0, and runs no timer', async () => {
    let size = 3;
    const checkpoint = new PublicCheckpoint({ newest: () => checkpointOf(size), intervalMs: 0, warn });
    size = 4;
    expect((await checkpoint.read()).size).toBe(4);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('may be kept by caches for 5 seconds at most, and never for longer than it stands', () => {
    const ages = [0, 500, 2_000, 10_000, 3_600_000].map((intervalMs) => {
      const checkpoint = new PublicCheckpoint({ newest: () => checkpointOf(1), intervalMs, warn });
      void checkpoint.stop();
      return checkpoint.maxAgeSeconds;
    });
    expect(ages).toEqual([0, 0, 2, 5, 5]);
  });

  it('waits for what endorses it, asks once at a time, and stays as it is where that fails', async () => {
    let size = 3;
    const asked: number[] = [];
    const answers: PromiseWithResolvers<string>[] = [];
    const checkpoint = new PublicCheckpoint({
      newest: () => checkpointOf(size),
      intervalMs: 1_000,
      warn,
      async endorse(signed) {
        asked.push(signed.size);
        const answer = Promise.withResolvers<string>();
        answers.push(answer);
        return { ...signed, note: signed.note + (await answer.promise) };
      },
    });
    size = 4;
    await vi.advanceTimersByTimeAsync(3_000);
    expect([asked, (await checkpoint.read()).note]).toEqual([[4], 'of 3\n']);
    size = 5;
    answers[0]?.resolve('— witness\n');
    await checkpoint.advance();
    expect((await checkpoint.read()).note).toBe('of 4\n— witness\n');

    await vi.advanceTimersByTimeAsync(1_000);
    answers[1]?.reject(new Error('no witness answers'));
    await checkpoint.advance();
    expect([asked, (await checkpoint.read()).size]).toEqual([[4, 5], 4]);
    expect(warnings).toEqual(['The public checkpoint stays at 4 entries: no witness answers']);
    await vi.advanceTimersByTimeAsync(1_000);
    answers[2]?.resolve('');
    await checkpoint.stop();
    expect((await checkpoint.read()).size).toBe(5);
  });
});

describe('a log that shows itself every ten seconds', () => {
  let site: Site;
  let serving: Serving;

  beforeEach(async () => {
    site = await Site.make();
    serving = await site.start({ checkpointIntervalMs: 10_000 });
  });
  afterEach(() => site.end());

  const publicCheckpoint = async () => {
    const response = await fetch(`${serving.url}/temoin/log/checkpoint`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=5');
    return openCheckpoint(await response.text(), parseVerifierKey(serving.vkey));
  };

  it('tells the public of its publications at once, and of a record neither by checkpoint, tiles nor health', async () => {
    expect((await publicCheckpoint()).size).toBe(PUBLICATIONS);
    const answer = await post(serving.url, recordFor(1));
    // The visitor's own receipt is newer than what the public sees.
    expect(verifiedReceipt(await answer.text(), serving.vkey).size).toBe(PUBLICATIONS + 1);

    expect((await publicCheckpoint()).size).toBe(PUBLICATIONS);
    expect((await (await fetch(`${serving.url}/temoin/health`)).json()).size).toBe(PUBLICATIONS);
    for (const level of [0, 'entries'] as const) {
      const statusOf = async (width: number) =>
        (await fetch(`${serving.url}/temoin/log/${tilePath(level, 0, width)}`)).status;
      expect([await statusOf(PUBLICATIONS), await statusOf(PUBLICATIONS + 1)]).toEqual([200, 404]);
    }
  });

  it('shows an auditor who has signed in everything at once', async () => {
    await post(serving.url, recordFor(1));
    const asAuditor = await signedIn(site, serving.url);
    expect((await (await asAuditor('/temoin/audit/records')).json()).total).toBe(1);
    const [header = ''] = (await (await asAuditor('/temoin/audit/export.jsonl')).text()).split('\n');
    const { size } = openCheckpoint(JSON.parse(header).checkpoint, parseVerifierKey(serving.vkey));
    expect(size).toBe(PUBLICATIONS + 1);
  });
});
