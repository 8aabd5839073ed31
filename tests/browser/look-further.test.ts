// A filter that is so rare that looking for it has its limit: the register says how far it has looked, and goes on from there.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Serving } from '../../src/server/serve.ts';
import { KEY_FILE, STORE_FILE } from '../../src/server/site-log.ts';
import { appendUntil, beginLog } from '../bench/log/fill.ts';
import { serveLog, tokenFor } from './history-log.ts';

/** More ids than the register's table of facets takes of one record, so that each must be looked at. */
const IDS = Array.from({ length: 200 }, (_, n) => `purpose-${n}-of-many`);

/** More than are looked at for one question. */
const OTHERS = 4_400;

const now = () => new Date();

let dataDir: string;
let serving: Serving;
test.beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'temoin-further-'));
  const { store, sequencer } = await beginLog(dataDir, STORE_FILE, KEY_FILE);
  await appendUntil(1, sequencer, '0', { granted: ['rare'], refused: IDS });
  await appendUntil(1 + OTHERS, sequencer, '0', { granted: [], refused: IDS });
  while (await store.followTree(2_000));
  await sequencer.stop();
  await store.close();
  serving = await serveLog(dataDir, now);
});
test.afterAll(async () => {
  await serving.close();
  rmSync(dataDir, { recursive: true, force: true });
});

test('a page that is not full since looking has ended says how far it came, and the next one goes on to the record', async ({
  page: audit,
}) => {
  await audit.goto(`${serving.url}/temoin/audit/#token=${await tokenFor(dataDir, now)}`);
  await expect(audit.getByRole('table')).toBeVisible();
  await audit.goto(`${serving.url}/temoin/audit/#granted=rare`);
  const pages = audit.getByRole('navigation', { name: 'Pages of the register' });
  await expect(pages).toContainText(/Looked at the newest 4,\d{3} of 4,\d{3} entries so far: 0 found/);
  // That nothing was found yet is not that there is nothing.
  await expect(audit.getByRole('main')).not.toContainText('No record matches');
  expect((await new AxeBuilder({ page: audit }).analyze()).violations).toEqual([]);
  await pages.getByRole('link', { name: 'Look further →' }).press('Enter');
  await expect(audit.getByRole('row')).toHaveCount(2);
  await expect(audit.getByRole('row').nth(1)).toContainText('rare');
  await expect(pages.getByRole('link', { name: 'Look further →' })).toHaveCount(0);
  await audit.goBack();
  await expect(pages).toContainText('0 found on this page');
});
