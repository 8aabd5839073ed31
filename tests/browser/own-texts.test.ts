// A site's own texts, from `temoin serve` to the auditor's page: shown on every layer, recorded, published, drawn again.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { freePort } from '../../demo/listening.ts';
import { configuration, page, startSite } from './site.ts';
import { kept } from './visitor.ts';

const CLI = join(import.meta.dirname, '../../dist/cli.js');

const texts = {
  fr: {
    title: 'Quelques cookies ?',
    body: '{controller} et {count} partenaires en demandent pour : {purposes}. Rien d’autre.',
    refuseAll: 'Refuser tout',
    acceptAll: 'Tout accepter',
    choose: 'Choisir un à un',
    preferencesTitle: 'Mes cookies',
    save: 'Garder mon choix',
    alwaysOn: 'Indispensable',
    stores: { cookie: 'Témoin' },
    yourChoice: 'Ce que vous avez dit',
    madeOn: 'Dit le {date}, gardé jusqu’au {expiry}.',
    embeds: { once: 'Cette fois', sentence: '{recipients} saura que vous êtes là.' },
  },
};

/** As a page may have them that nobody checked. */
const unchecked = {
  fr: {
    ...texts.fr,
    title: 'Des <b>cookies</b>',
    acceptAll: 7,
    choose: '',
    stores: 'x',
    events: null,
    embeds: [],
  },
};

const button = (tab: Page, name: string) => tab.getByRole('button', { name, exact: true });

const embed =
  '<iframe data-consent="player" data-src="https://video.example/1" title="Film" width="560" height="315"></iframe>';

test('CNIL-14 REC-3: the visitor reads them on every layer, and the auditor sees the same ones, verified', async ({
  page: tab,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'temoin-texts-'));
  const [config, data, pages] = ['temoin.json', 'data', 'pages'].map((name) => join(folder, name));
  mkdirSync(pages ?? '');
  const gate = '<script src="/temoin/temoin.js"></script>';
  writeFileSync(join(pages ?? '', 'index.html'), page({ gate, body: embed }));
  writeFileSync(config ?? '', JSON.stringify({ ...configuration, site: 'localhost', guard: 'none', texts }));
  const port = await freePort(8090);
  const url = `http://localhost:${port}`;
  const serve = [CLI, 'serve', '--config', config, '--data', data, '--pages', pages, '--port', `${port}`];
  // The reason for the cast: the three paths are texts.
  const server = execFile(process.execPath, serve as string[]);
  try {
    await expect
      .poll(
        () =>
          fetch(url).then(
            ({ ok }) => ok,
            () => false,
          ),
        { timeout: 20_000 },
      )
      .toBe(true);
    await tab.goto(url);
    const notice = tab.getByRole('dialog', { name: 'Quelques cookies ?' });
    await expect(notice).toContainText('2 partenaires en demandent pour : mesure d’audience, contenus de');
    const placeholder = tab.locator('temoin-embed');
    await expect(placeholder).toContainText('Vidéoscope SA saura que vous êtes là.');
    await expect(placeholder.getByRole('button')).toHaveText(['Cette fois', 'Toujours autoriser']);
    expect((await new AxeBuilder({ page: tab }).analyze()).violations).toEqual([]);

    await button(tab, 'Choisir un à un').click();
    const preferences = tab.getByRole('dialog', { name: 'Mes cookies' });
    await expect(preferences).toContainText('Indispensable');
    await preferences
      .getByText(/^Services \(/)
      .first()
      .click();
    await expect(preferences).toContainText('Témoin');
    await button(tab, 'Garder mon choix').click();
    await expect.poll(() => kept(tab, 'temoin:receipt:')).not.toBe('');
    await button(tab, 'Gérer mes cookies').click();
    await preferences.getByText('Ce que vous avez dit').click();
    await expect(preferences).toContainText(/Dit le .* gardé jusqu’au /);

    const { stdout } = await promisify(execFile)(process.execPath, [CLI, 'token', '--data', data ?? '']);
    const audit = await tab.context().newPage();
    await audit.goto(`${url}/temoin/audit/#token=${stdout.split('\n')[0]?.trim()}`);
    await audit.getByRole('row').nth(1).getByRole('link').first().click();
    await expect(audit.getByRole('main')).toContainText(/verified/i);
    await expect(audit.getByText('✕')).toHaveCount(0);
    const drawn = audit.frameLocator('iframe');
    await expect(drawn.getByRole('dialog').first()).toContainText('Mes cookies');
    await expect(drawn.getByRole('button', { name: 'Garder mon choix' })).toBeVisible();
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('where the page’s own configuration was never checked, what is no text is left out, markup is text, and refusing works (SEC-4)', async ({
  page: tab,
}) => {
  const site = await startSite({ ...configuration, texts: unchecked });
  site.routes.set('/', { body: page({ body: embed }) });
  await tab.goto(site.url);
  const notice = tab.locator('temoin-notice');
  await expect(notice.getByRole('button')).toHaveText([
    'Refuser tout',
    'Tout accepter',
    'Choisir',
    'Nos partenaires',
  ]);
  await expect(notice.getByRole('heading')).toHaveText('Des <b>cookies</b>');
  await expect(notice.locator('b')).toHaveCount(0);
  await expect(tab.locator('temoin-embed').getByRole('button')).toHaveText([
    'Charger une fois',
    'Toujours autoriser',
  ]);
  await button(tab, 'Refuser tout').click();
  await expect.poll(() => site.records).toEqual([expect.objectContaining({ event: 'refuse-all' })]);
  await site.close();
});

test('in another language than theirs the shipped texts are read', async ({ page: tab }) => {
  const site = await startSite({ ...configuration, texts });
  site.routes.set('/', { body: page({ lang: 'en' }) });
  await tab.goto(site.url);
  await expect(tab.locator('temoin-notice').getByRole('button').first()).toHaveText('Refuse all');
  await site.close();
});
