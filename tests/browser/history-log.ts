// A log with a history, served: two versions of the notice, six weeks of records, and a day on which all is different.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { readRelease } from '../../src/cli/release.ts';
import type { Configuration } from '../../src/consent/configuration.ts';
import { noticeHash } from '../../src/consent/notice-hash.ts';
import { publishedNotices } from '../../src/consent/published-notices.ts';
import type { ConsentRecord } from '../../src/consent/record.ts';
import { locales } from '../../src/locales/index.ts';
import { type Serving, serve } from '../../src/server/serve.ts';
import { createToken } from '../../src/server/sign-in.ts';
import { STORE_FILE } from '../../src/server/site-log.ts';
import { openSqliteStore } from '../../src/server/store/sqlite.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** The day on which it begins, at ten in the morning. */
const START_MS = Date.UTC(2026, 9, 5, 10);
const DAYS = 42;
const A_DAY = 6;

/** Days after the first, on which the other version came, and on which nearly everybody refused. */
const CHANGED_DAY = 35;
const UNUSUAL_DAY = 36;

/** Text that would be an element, if anything made HTML of it. */
export const HOSTILE = '<img src=x onerror="document.title=1">';

const FIRST: Configuration = {
  site: 'lettre-cyber.example',
  revision: 1,
  policy: '/confidentialite',
  controller: { name: 'La Lettre Cyber', contact: 'dpo@lettre-cyber.example' },
  purposes: [{ id: 'necessary', required: true }, { id: 'analytics' }, { id: 'social' }],
  services: [
    {
      id: 'matomo',
      purpose: 'analytics',
      name: 'Matomo',
      provider: 'InnoCraft Ltd',
      policy: 'https://matomo.org/privacy-policy/',
      hosts: ['stats.example'],
      storage: [{ kind: 'cookie', name: '_pk_*', days: 30 }],
    },
    { id: 'player', purpose: 'social', name: 'Vidéoscope', provider: 'Vidéoscope SA' },
  ],
  log: '/temoin/records',
};

const SECOND: Configuration = {
  ...FIRST,
  revision: 2,
  layout: 'bar-bottom',
  controller: { name: `La Lettre ${HOSTILE}`, contact: 'dpo@lettre-cyber.example' },
  purposes: [
    { id: 'necessary', required: true },
    {
      id: 'analytics',
      texts: {
        fr: { title: `Audience ${HOSTILE}`, description: 'Compter les visites de chaque page du journal.' },
      },
    },
    { id: 'marketing' },
  ],
  services: [
    {
      id: 'matomo',
      purpose: 'analytics',
      name: 'Matomo',
      provider: 'InnoCraft Ltd',
      policy: 'https://matomo.org/privacy-policy/',
      hosts: ['stats.example', 'stats.elsewhere.example'],
      storage: [{ kind: 'cookie', name: '_pk_*', days: 395 }],
    },
  ],
};

/** The log as it is served. */
export interface HistoryLog {
  /** Without a slash at the end. */
  readonly url: string;
  /** An operator's. */
  readonly token: string;
  /** The hashes of both versions in French, the older one first. */
  readonly notices: readonly [older: string, newer: string];
  close(): Promise<void>;
}

/** @param directory an empty one */
export async function startHistoryLog(directory: string): Promise<HistoryLog> {
  let nowMs = START_MS;
  const now = () => new Date(nowMs);
  const { version, integrity } = readRelease();
  const widget = { version, integrity };
  const start = (configuration: Configuration) => serveLog(directory, now, configuration);
  const hashOf = (configuration: Configuration) => {
    const [notice] = publishedNotices(configuration, Object.values(locales).filter(isFrench), widget);
    if (!notice) throw new Error('a configuration has a notice in every language');
    return noticeHash(notice);
  };
  const notices = [hashOf(FIRST), hashOf(SECOND)] as const;

  let serving = await start(FIRST);
  const write = (count: number, changes: (at: number) => Partial<ConsentRecord>) =>
    Promise.all(
      Array.from({ length: count }, (_, at) => post(serving, recordOf(now(), widget, changes(at)))),
    );
  for (let day = 0; day < DAYS; day += 1) {
    nowMs = START_MS + day * DAY_MS;
    if (day === CHANGED_DAY) {
      await serving.close();
      serving = await start(SECOND);
    }
    const isSecond = day >= CHANGED_DAY;
    const decided = isSecond
      ? ['analytics', 'marketing', 'matomo']
      : ['analytics', 'social', 'matomo', 'player'];
    const said = { notice: notices[isSecond ? 1 : 0], revision: isSecond ? 2 : 1 };
    const granted = { ...said, event: 'grant-all', granted: decided, refused: [] } as const;
    const refused = { ...said, event: 'refuse-all', granted: [], refused: decided } as const;
    if (day === UNUSUAL_DAY)
      await write(60, (at) => ({
        ...refused,
        ...(at < 30 && { gesture: 'synthetic' }),
        ...(at < 4 && UNEQUAL),
      }));
    else await write(A_DAY, (at) => (at % A_DAY ? granted : refused));
  }
  await write(2, () => ({ notice: 'ab'.repeat(32) }));
  nowMs += 2 * HOUR_MS;
  return {
    url: serving.url,
    token: await tokenFor(directory, now),
    notices,
    close: () => serving.close(),
  };
}

/** Serves the log of a directory with the published widget and the auditor's page, at any port. */
export function serveLog(
  directory: string,
  now: () => Date,
  configuration: Configuration = FIRST,
): Promise<Serving> {
  return serve({
    gate: '',
    configuration,
    configurationText: JSON.stringify(configuration),
    locales: Object.values(locales),
    release: readRelease(),
    dataDirectory: directory,
    port: 0,
    host: '127.0.0.1',
    checkpointIntervalMs: 0,
    hasHeartbeat: true,
    now,
    warn: () => undefined,
  });
}

const isFrench = ({ locale }: { readonly locale: string }) => locale === 'fr';

const CONTROL = { widthPx: 200, heightPx: 44 };
const UNEQUAL = { parity: { refuse: CONTROL, accept: CONTROL, actionsToRefuse: 2, actionsToAccept: 1 } };

function recordOf(
  time: Date,
  widget: ConsentRecord['widget'],
  changes: Partial<ConsentRecord>,
): ConsentRecord {
  return {
    v: 1,
    id: `019ab1c2-6f10-7c3e-9d41-${randomUUID().slice(-12)}`,
    site: FIRST.site,
    subject: randomUUID().replaceAll('-', '').slice(0, 22),
    sequence: 1,
    event: 'refuse-all',
    surface: 'first-layer',
    gesture: 'trusted',
    granted: [],
    refused: ['analytics'],
    notice: '0'.repeat(64),
    locale: 'fr',
    revision: 1,
    gpc: null,
    viewport: 'phone',
    clientTime: time.toISOString(),
    widget,
    ...changes,
  };
}

async function post({ url }: Serving, record: ConsentRecord): Promise<void> {
  const answer = await fetch(`${url}/temoin/records`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify(record),
  });
  if (answer.status !== 201)
    throw new Error(`the log answered with ${answer.status}: ${await answer.text()}`);
}

/** An operator's token for the log of a directory. */
export async function tokenFor(directory: string, now: () => Date): Promise<string> {
  const store = await openSqliteStore(join(directory, STORE_FILE));
  try {
    const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
    return await createToken(store, { label: 'history', days: 1, role: 'operator' }, { now, randomBytes });
  } finally {
    await store.close();
  }
}
