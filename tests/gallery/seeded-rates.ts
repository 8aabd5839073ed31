// A log with months of choices in it, for pictures of rates: three versions of the notice, four languages, ups and downs.
// Notices are really published, each version at its time; what was chosen is written as the register's own counts.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import release from '../../dist/release.json' with { type: 'json' };
import type { Configuration } from '../../src/consent/configuration.ts';
import { facetsOf } from '../../src/consent/facets.ts';
import { noticeHash } from '../../src/consent/notice-hash.ts';
import { noticeOf } from '../../src/consent/notice-of.ts';
import { locales } from '../../src/locales/index.ts';
import { type ServeOptions, type Serving, serve } from '../../src/server/serve.ts';
import { createToken } from '../../src/server/sign-in.ts';
import { STORE_FILE } from '../../src/server/site-log.ts';
import type { ShownCount } from '../../src/server/store/shown-store.ts';
import { openSqliteStore } from '../../src/server/store/sqlite.ts';

const DAY_MS = 86_400_000;

/** Days before today from which each revision was shown, and how many granted analytics under it. */
const REVISIONS = [
  { daysAgo: 230, share: 0.44 },
  { daysAgo: 120, share: 0.58 },
  { daysAgo: 38, share: 0.51 },
];
/** Shares of visitors, and what that does to the rate. */
const LANGUAGES = { fr: [0.7, 0], en: [0.21, -0.09], de: [0.08, -0.17], pt: [0.01, 0.05] } as const;
const WIDTHS = { phone: [0.63, 0.05], desktop: [0.37, -0.08] } as const;
const SURFACES = { 'first-layer': [0.91, 0], preferences: [0.09, -0.2] } as const;

const drawnBy = { version: release.version, integrity: release.integrity };

const configurationOf = (revision: number): Configuration => ({
  site: 'lettre-cyber.example',
  revision,
  policy: '/confidentialite',
  controller: { name: 'La Lettre Cyber', contact: 'dpo@lettre-cyber.example' },
  purposes: [{ id: 'necessary', required: true }, { id: 'analytics' }, { id: 'social' }],
  log: '/temoin/records',
  countShown: true,
});

const optionsOf = (dataDirectory: string, revision: number): ServeOptions => {
  const configuration = configurationOf(revision);
  return {
    gate: '',
    configuration,
    configurationText: JSON.stringify(configuration),
    locales: Object.keys(LANGUAGES).flatMap((tag) => locales[tag] ?? []),
    release: { ...release, directory: join(import.meta.dirname, '../../dist') },
    dataDirectory,
    port: 0,
    host: '127.0.0.1',
    checkpointIntervalMs: 0,
    hasHeartbeat: false,
  };
};

/** Makes the log and serves it. @returns where to sign in, and the server */
export async function serveSeededRates(
  dataDirectory: string,
): Promise<{ readonly auditUrl: string; readonly serving: Serving }> {
  const today = Math.floor(Date.now() / DAY_MS);
  for (const [at, { daysAgo }] of REVISIONS.entries()) {
    const now = () => new Date((today - daysAgo) * DAY_MS + 8 * 3_600_000);
    const serving = await serve({ ...optionsOf(dataDirectory, at + 1), now });
    await serving.close();
  }
  const file = join(dataDirectory, STORE_FILE);
  await seed(file, today);
  const store = await openSqliteStore(file);
  const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const wish = { label: 'Gallery', role: 'operator', days: 1 } as const;
  const token = await createToken(store, wish, { now: () => new Date(), randomBytes });
  await store.close();
  const serving = await serve(optionsOf(dataDirectory, REVISIONS.length));
  return { auditUrl: `${serving.url}/temoin/audit/#token=${token}`, serving };
}

/** Numbers from 0 to 1 that are the same each time. */
function noise(): () => number {
  let state = 20_261_123;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

async function seed(file: string, today: number): Promise<void> {
  const random = noise();
  const shown: ShownCount[] = [];
  const database = new DatabaseSync(file);
  const facets = database.prepare(
    'INSERT INTO facets (number, placeless, event, text) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const rollUp = database.prepare(
    `INSERT INTO roll_up (day, facets, received) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET received = received + excluded.received`,
  );
  const numbers = new Map<string, number>();
  database.exec('BEGIN');
  for (const [at, { daysAgo, share }] of REVISIONS.entries()) {
    const end = REVISIONS[at + 1]?.daysAgo ?? -1;
    for (let day = today - daysAgo; day < today - end; day += 1) {
      const weekend = (day + 3) % 7 >= 5 ? 0.55 : 1;
      for (const [locale, [ofLocale, shift]] of Object.entries(LANGUAGES)) {
        const texts = locales[locale];
        if (!texts) continue;
        const notice = noticeHash(noticeOf(configurationOf(at + 1), texts, drawnBy));
        for (const [viewport, [ofWidth, byWidth]] of Object.entries(WIDTHS)) {
          const visitors = Math.round(420 * weekend * ofLocale * ofWidth * (0.8 + 0.4 * random()));
          // Notices were counted only from the second revision on.
          if (at > 0 && visitors)
            shown.push({
              day,
              notice,
              locale,
              viewport: viewport === 'phone' ? 'phone' : 'desktop',
              shown: Math.round(visitors * (1.35 + 0.2 * random())),
            });
          for (const [surface, [ofSurface, bySurface]] of Object.entries(SURFACES)) {
            const choices = Math.round(visitors * ofSurface);
            const rate = share + shift + byWidth + bySurface + 0.06 * (random() - 0.5);
            const all = Math.round(choices * rate * 0.7);
            const some = Math.round(choices * rate * 0.3);
            const events = [
              ['grant-all', all, ['analytics', 'social'], []],
              ['custom', some, ['analytics'], ['social']],
              ['refuse-all', choices - all - some, [], ['analytics', 'social']],
            ] as const;
            for (const [event, count, granted, refused] of events) {
              const said = { event, surface, gesture: 'trusted', granted, refused, notice, locale, viewport };
              const widget = { version: release.version };
              const text = JSON.stringify(facetsOf({ ...said, revision: at + 1, gpc: null, widget }));
              const number = numbers.get(text) ?? numbers.size + 1;
              numbers.set(text, number);
              facets.run(number, number, event, text);
              if (count > 0) for (const each of [day, -1]) rollUp.run(each, number, count);
            }
          }
        }
      }
    }
  }
  database.exec('COMMIT');
  database.close();
  const store = await openSqliteStore(file);
  await store.addShown(shown);
  await store.close();
}
