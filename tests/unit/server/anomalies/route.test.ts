// Anomalies over real HTTP: records of a month, a day on which all is different, and what is told of it to whom.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsentRecord } from '../../../../src/consent/record.ts';
import type { Serving } from '../../../../src/server/serve.ts';
import { post, recordFor, Site, signedIn } from '../site.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const START_MS = Date.UTC(2026, 9, 5, 10);
const USUAL_DAYS = 30;
const A_DAY = 6;
const UNUSUAL = 40;

const control = { widthPx: 200, heightPx: 44 };
const unequal = { refuse: control, accept: control, actionsToRefuse: 2, actionsToAccept: 1 };

let site: Site;
let serving: Serving;
let get: (path: string) => Promise<Response>;
let nowMs = START_MS;

const dayText = (day: number) => new Date(START_MS + day * DAY_MS).toISOString().slice(0, 10);
const ask = async (query = '', by = get) => (await by(`/temoin/audit/anomalies${query}`)).json();

beforeAll(async () => {
  site = await Site.make();
  serving = await site.start({ now: () => new Date(nowMs), hasHeartbeat: true });
  let n = 0;
  const write = async (count: number, changes: (at: number) => Partial<ConsentRecord>) => {
    const all = Array.from({ length: count }, (_, at) => post(serving.url, recordFor(n++, changes(at))));
    for (const { status } of await Promise.all(all)) expect(status).toBe(201);
  };
  const granted = { event: 'grant-all', granted: ['analytics', 'social', 'matomo'], refused: [] } as const;
  const refused = { event: 'refuse-all', granted: [], refused: ['analytics', 'social', 'matomo'] } as const;
  for (let day = 0; day < USUAL_DAYS; day += 1) {
    nowMs = START_MS + day * DAY_MS;
    await write(A_DAY, (at) => (at % 6 ? granted : refused));
  }
  nowMs = START_MS + USUAL_DAYS * DAY_MS;
  await write(UNUSUAL, (at) => ({
    ...refused,
    ...(at < 30 && { gesture: 'synthetic' }),
    ...(at < 3 && { parity: unequal }),
  }));
  nowMs += 2 * HOUR_MS;
  get = await signedIn(site, serving.url);
  while ((await ask()).lag > 0);
});

afterAll(() => site.end());

describe('the anomalies', () => {
  it('are told newest first, with reason, numbers, what else it could be, and where to look', async () => {
    const { anomalies, more, cut, lookedAt, from, to } = await ask();
    expect({ from, to, more, cut }).toEqual({
      from: '2025-10-01',
      to: dayText(USUAL_DAYS + 1),
      more: 0,
      cut: false,
    });
    expect(lookedAt).toEqual({
      purposes: ['analytics', 'social'],
      records: USUAL_DAYS * A_DAY + UNUSUAL,
      fromHour: new Date(START_MS).toISOString(),
      toHour: new Date(nowMs).toISOString(),
      heartbeats: true,
    });
    const day = USUAL_DAYS;
    const hour = new Date(START_MS + day * DAY_MS).toISOString();
    expect(anomalies.map((each: Record<string, unknown>) => [each.kind, each.from])).toEqual([
      ['rate-shift', `${dayText(day)}T00:00:00.000Z`],
      ['rate-shift', `${dayText(day)}T00:00:00.000Z`],
      ['parity-unequal', `${dayText(day)}T00:00:00.000Z`],
      // No timer has run in the time that this test makes up.
      ['heartbeat-missing', new Date(START_MS + HOUR_MS).toISOString()],
      ['volume-shift', hour],
      ['synthetic-burst', hour],
    ]);
    const [rate] = anomalies;
    expect(rate).toMatchObject({
      title: 'Consent to analytics fell',
      filter: { refused: 'analytics' },
      numbers: [
        { name: 'granted then', value: 0, unit: 'percent' },
        { name: 'decisions then', value: 40, unit: 'records' },
        { name: 'granted in the four weeks before', value: 83, unit: 'percent' },
        { name: 'decisions in the four weeks before', value: 168, unit: 'records' },
      ],
    });
    expect(rate.reason).toContain('0 % of the decisions of this day granted analytics');
    expect(rate.explanations.length).toBeGreaterThan(1);
    const burst = anomalies.find(({ kind }: { kind: string }) => kind === 'synthetic-burst');
    expect(burst).toMatchObject({
      filter: { gesture: 'synthetic' },
      numbers: [{ value: 30 }, { value: 40 }, { value: 0 }],
    });
  });

  it('lead to the very records, and tell no number of a group of fewer than twenty', async () => {
    const { anomalies } = await ask();
    const parity = anomalies.find(({ kind }: { kind: string }) => kind === 'parity-unequal');
    expect(parity.reason).toMatch(/^Fewer than 20 records/);
    expect(parity.numbers[0]).toEqual({ name: 'unequal', value: null, unit: 'records' });
    for (const { filter, from, to, kind } of anomalies) {
      const query = new URLSearchParams({ ...filter, from, to });
      const { total } = await (await get(`/temoin/audit/records?${query}`)).json();
      if (kind === 'parity-unequal') expect(total).toBe(3);
      if (kind === 'synthetic-burst') expect(total).toBe(30);
      if (kind === 'rate-shift' || kind === 'volume-shift') expect(total).toBe(UNUSUAL);
    }
  });

  it('are those of the days asked for, judged by the days before', async () => {
    const day = USUAL_DAYS;
    const before = await ask(`?from=${dayText(0)}&to=${dayText(day)}`);
    expect(before.anomalies.map(({ kind }: { kind: string }) => kind)).toEqual(['heartbeat-missing']);
    const kinds = (await ask(`?from=${dayText(day)}`)).anomalies.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toContain('rate-shift');
    const quiet = await ask('?from=2025-10-01&to=2026-01-01');
    expect(quiet).toMatchObject({ anomalies: [], lookedAt: { records: 0 } });
  });

  it('of a token of a period are found in its whole days alone', async () => {
    const scopedAsk = async (from: number, to: number, hours = 0) => {
      const scope = {
        from: `${dayText(from)}T00:00:00.000Z`,
        to: `${dayText(to)}T${`${hours}`.padStart(2, '0')}:00:00.000Z`,
      };
      const response = await fetch(`${serving.url}/temoin/audit/session`, {
        method: 'POST',
        headers: { origin: serving.url },
        body: JSON.stringify({ token: await site.token(1, { scope }) }),
      });
      const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      return (path: string) => fetch(serving.url + path, { headers: { cookie } });
    };
    const kindsOf = async (by: typeof get, query = '') =>
      (await ask(query, by)).anomalies.map(({ kind }: { kind: string }) => kind);
    const whole = await scopedAsk(0, USUAL_DAYS + 1);
    expect(await kindsOf(whole)).toContain('rate-shift');
    // The days before are not shown, and so nothing is compared with them.
    const alone = await scopedAsk(USUAL_DAYS, USUAL_DAYS + 1);
    expect(await kindsOf(alone)).toEqual(['parity-unequal', 'heartbeat-missing']);
    const cut = await scopedAsk(0, USUAL_DAYS, 23);
    expect(await kindsOf(cut)).toEqual(['heartbeat-missing']);
    expect((await cut(`/temoin/audit/anomalies?to=${dayText(USUAL_DAYS + 1)}`)).status).toBe(403);
  });

  it.each([
    ['?from=2026-11-24T10:00:00.000Z', 'must be days'],
    ['?from=2025-01-01&to=2026-11-24', 'at most 400 days'],
    ['?event=once', 'not a parameter'],
  ])('refuse %s', async (query, words) => {
    const response = await get(`/temoin/audit/anomalies${query}`);
    expect(response.status).toBe(400);
    expect((await response.json()).error.message).toContain(words);
  });
});
