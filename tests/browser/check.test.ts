// The check of a whole log in the auditor's browser: tampered with, stopped and gone on with, witnessed, and rewritten.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import AxeBuilder from '@axe-core/playwright';
import { ed25519 } from '@noble/curves/ed25519.js';
import { expect, type Page, test } from '@playwright/test';
import { issueToken } from '../../demo/log-process.ts';
import { type Demo, startDemo } from '../../demo/run.ts';
import { KEY_FILE, STORE_FILE } from '../../src/server/site-log.ts';
import { formatCosignerKey } from '../../src/tlog/cosignature.ts';
import { appendUntil, beginLog } from '../bench/log/fill.ts';

/** Three bundles, the last one of which is not full; the demo's publications come on top. */
const ENTRIES = 600;

let demo: Demo | undefined;
let dataDir: string;
test.beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'temoin-check-'));
  await fill('0');
});
test.afterEach(async () => {
  await demo?.close();
  demo = undefined;
  rmSync(dataDir, { recursive: true, force: true });
});

const outcome = (audit: Page) => audit.getByRole('region', { name: 'Check of the register' });
const history = (audit: Page) => audit.getByRole('region', { name: 'Is it still the same log?' });
const checkWhole = (audit: Page) =>
  audit.getByRole('button', { name: 'Check the whole log in this browser' }).click();

test('with a tampered database one check says so, names the record, and says what it means and how to repeat it', async ({
  page: audit,
}) => {
  const id = tamper();
  const { siteUrl } = await signIn(audit);
  await checkWhole(audit);
  // The entry of another record, of which the tree knows the place alone.
  await expect(outcome(audit)).toContainText(
    'Entry with index 300: the entry that the log serves gives the leaf',
  );
  await expect(outcome(audit)).toContainText('changed after they were logged');
  await expect(outcome(audit)).toContainText(`Record ${id} (index 41)`);
  await expect(outcome(audit)).toContainText('was changed afterwards.');
  await expect(outcome(audit)).toContainText('ask the operator for an explanation');
  await expect(outcome(audit).getByRole('link', { name: 'Show this place in the register' })).toHaveAttribute(
    'href',
    '#before=301',
  );
  await outcome(audit).getByText('Repeat it from the command line').click();
  await expect(outcome(audit)).toContainText(`temoin verify '${siteUrl}/temoin/log' --key`);
  await audit.emulateMedia({ colorScheme: 'dark' });
  await expectNoViolation(audit);

  await outcome(audit).getByRole('link', { name: 'Open this record' }).first().click();
  await expect(audit.getByRole('main')).toContainText(`Record ${id} was altered after it was logged.`);
  await audit.getByRole('link', { name: '← Register' }).click();
  // What was found is still there.
  await expect(outcome(audit)).toContainText(`Record ${id} (index 41)`);
});

test('a check that was stopped goes on in another tab where it was, and not from the beginning', async ({
  page: audit,
  context,
}) => {
  const { siteUrl } = await signIn(audit);
  const asked: string[] = [];
  await context.route(/\/tile\/entries\//, async (route) => {
    const name = new URL(route.request().url()).pathname.replace(/.*entries./, '');
    asked.push(name);
    // The last bundle is under way until this tab is closed.
    if (!name.startsWith('002') || asked.includes('gone on')) await route.continue();
  });
  await checkWhole(audit);
  await expect(outcome(audit)).toContainText('512 of 6');
  await expect(outcome(audit).getByRole('progressbar', { name: 'The tree' })).toBeVisible();
  await outcome(audit).getByRole('button', { name: 'Stop checking' }).click();
  await expect(outcome(audit)).toContainText('A check was stopped after 512 of 6');

  const later = await context.newPage();
  await audit.close();
  asked.length = 0;
  asked.push('gone on');
  await later.goto(`${siteUrl}/temoin/audit/`);
  await outcome(later).getByRole('button', { name: 'Go on checking' }).click();
  await expect(outcome(later)).toContainText('that the log shows give the root that was signed');
  await expect(outcome(later)).toContainText(`The whole log was checked: ${ENTRIES} records unaltered`);
  await expect(outcome(later)).not.toContainText('✕');
  expect(asked).toEqual(['gone on', expect.stringMatching(/^002\.p/)]);
  await later.reload();
  await expect(outcome(later).getByRole('button', { name: 'Check the whole log' })).toBeVisible();
  await expect(outcome(later).getByRole('button', { name: 'Go on checking' })).toHaveCount(0);
});

test('a policy is refused with its line, and one that is not met shows wherever a checkpoint is checked', async ({
  page: audit,
}) => {
  await signIn(audit);
  const policy = audit.getByRole('form', { name: 'Witness policy' });
  const use = async (text: string) => {
    await policy.getByRole('textbox').fill(text);
    await policy.getByRole('button', { name: 'Use this policy' }).click();
  };
  await audit.getByText('Demand more').click();
  await use('# mine\nwitness ada nonsense\nquorum ada\n');
  await expect(policy).toContainText('✕ Line 2 of the policy: vkey "nonsense" is not');
  await expect(policy).toContainText('Nothing has changed.');
  await expectNoViolation(audit);
  await use('quorum none\n');
  await expect(policy).toContainText('✓ Demanded: no cosignature');
  await expect(history(audit)).toContainText('✓Cosigned as your policy asks');

  const vkey = formatCosignerKey('ada.example', ed25519.getPublicKey(new Uint8Array(32).fill(7)));
  await use(`witness ada ${vkey}\nquorum ada\n`);
  await expect(history(audit)).toContainText('Not as many witnesses as your policy asks for');
  await checkWhole(audit);
  await expect(outcome(audit)).toContainText('1 problem found in the tree');
  await expect(outcome(audit)).toContainText('1 problem found among 600 records');
  await audit.getByRole('row').nth(1).getByRole('link').first().click();
  await expect(audit.getByRole('main')).toContainText('The checkpoint is not cosigned as the policy asks');
  // It is kept like the key.
  await audit.reload();
  await expect(audit.getByRole('main')).toContainText('The checkpoint is not cosigned as the policy asks');
});

test('a log that was rewritten, and signs anew, is told from what was kept: on the next visit, and by a check', async ({
  page: audit,
}) => {
  const { siteUrl, stopLog, startLog } = await signIn(audit);
  await expect(history(audit)).toContainText('This browser sees the log for the first time');
  const saved = audit.waitForEvent('download');
  await history(audit).getByRole('link', { name: 'save this checkpoint' }).click();
  const kept = await (await saved).path();
  await audit.reload();
  await expect(history(audit)).toContainText('It goes on from the');

  await stopLog();
  for (const ending of ['', '-wal', '-shm']) rmSync(join(dataDir, STORE_FILE + ending), { force: true });
  await fill('1', ENTRIES + 100);
  await startLog();
  // Its tokens went with the database.
  await audit.goto('about:blank');
  await audit.goto(`${siteUrl}/temoin/audit/#token=${await issueToken(dataDir)}`);
  await expect(audit.getByRole('table')).toBeVisible();
  await expect(history(audit)).toContainText(
    'It is not shown that the log of today begins with the log of then',
  );
  await audit.getByText('Demand more').click();
  await audit
    .getByRole('form', { name: 'Checkpoint that you kept' })
    .getByLabel('or from a file')
    .setInputFiles(kept);
  await expect(history(audit)).toContainText('of the checkpoint that you kept');
  await checkWhole(audit);
  await expect(outcome(audit)).toContainText('The log has signed two histories that cannot both be true');
  await expect(outcome(audit)).toContainText('The whole log was checked: 700 records unaltered');
});

/** Starts the demo on what the log has, and opens its auditor's page. */
async function signIn(audit: Page): Promise<Demo> {
  const started = await startDemo({ port: 0, logPort: 0, thirdPartyPort: 0, dataDir, quiet: true });
  demo = started;
  await audit.goto(started.auditUrl);
  await expect(audit.getByRole('table')).toBeVisible();
  return started;
}

async function expectNoViolation(audit: Page): Promise<void> {
  expect((await new AxeBuilder({ page: audit }).analyze()).violations).toEqual([]);
}

async function fill(mark: string, size = ENTRIES): Promise<void> {
  const { store, sequencer } = await beginLog(dataDir, STORE_FILE, KEY_FILE);
  await appendUntil(size, sequencer, mark);
  while (await store.followTree(1_000));
  await sequencer.stop();
  await store.close();
}

/** Changes what one record says, and the entry of another one. @returns the first one's id */
function tamper(): string {
  const database = new DatabaseSync(join(dataDir, STORE_FILE));
  database.exec(
    'UPDATE record SET bytes = CAST(replace(CAST(bytes AS TEXT), \'"phone"\', \'"desktop"\') AS BLOB) WHERE entry_index = 41',
  );
  database.exec(
    'UPDATE entry SET bytes = (SELECT bytes FROM entry WHERE entry_index = 1) WHERE entry_index = 300',
  );
  const { id } = database.prepare('SELECT id FROM record WHERE entry_index = 41').get() ?? {};
  database.close();
  return String(id);
}
