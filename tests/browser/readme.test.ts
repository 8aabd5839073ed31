// The examples of README.md for React, Vue and Svelte: they stand there as they are here, and do what is said there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { bundlePage, type Framework } from './frameworks/bundle.ts';
import { choiceMade } from './returning-visitor.ts';
import { configuration, page, type Site, startSite } from './site.ts';
import { accept, ready } from './visitor.ts';

const examples: [framework: Framework, files: string[]][] = [
  ['react', ['react/readme.jsx']],
  ['vue', ['watch-granted.js', 'vue/Readme.vue']],
  ['svelte', ['watch-granted.js', 'svelte/Readme.svelte']],
];

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

/** The text of an example without its first line, which says what it is. */
const exampleOf = (path: string) =>
  readFileSync(join(import.meta.dirname, 'frameworks', path), 'utf8').replace(/^.*\n/, '');

let site: Site;
/** Requests for the video, which stands for any third party. */
let videos: number;
test.beforeEach(async ({ page: tab }) => {
  // No policy, so that only the example keeps the video back.
  site = await startSite({ ...configuration, reloadOnWithdrawal: false }, '');
  videos = 0;
  await tab.route('https://video.example/**', (route) => {
    videos++;
    return route.fulfill({ contentType: 'text/html', body: '<p>Video</p>' });
  });
});
test.afterEach(() => site.close());

const listening = (tab: Page) =>
  tab.evaluate(() => (window as Window & { listening?: number }).listening ?? 0);

for (const [framework, files] of examples) {
  test(`${framework}: the example shows the video with a grant, takes it away with a refusal, and leaves nothing behind`, async ({
    page: tab,
    context,
  }) => {
    for (const path of files) expect(readme).toContain(`\n${exampleOf(path)}\`\`\`\n`);
    const body = '<div id="root"></div><button type="button" id="stop">Quitter</button>';
    site.routes.set('/', { body: page({ head: '<script type="module" src="/app.js"></script>', body }) });
    site.routes.set('/app.js', {
      type: 'text/javascript',
      body: await bundlePage(framework, 'production', 'readme-main'),
    });
    await tab.addInitScript(() => {
      const { addEventListener, removeEventListener } = window;
      const counted = (by: number, native: object) => (name: string, listener: object, options: unknown) => {
        if (name === 'temoin:choice')
          Object.assign(window, { listening: by + ((window as { listening?: number }).listening ?? 0) });
        // The reason for the cast: the browser's own overloads.
        Reflect.apply(native as () => void, window, [name, listener, options]);
      };
      Object.assign(window, {
        addEventListener: counted(1, addEventListener),
        removeEventListener: counted(-1, removeEventListener),
      });
    });
    const video = tab.getByTitle('A video');

    // Refused before, so that no notice comes, which would listen too.
    const value = choiceMade(60, 'analytics:0!social:0');
    await context.addCookies([{ name: 'eu-consent', value, url: site.url }]);
    await tab.goto(site.url);
    await ready(tab);
    await expect.poll(() => listening(tab)).toBe(1);
    await expect(video).toHaveCount(0);
    await tab.evaluate(() => window.temoin?.push((api) => api.grant('social')));
    await expect(video).toBeVisible();
    await expect.poll(() => videos).toBe(1);
    await tab.evaluate(() => window.temoin?.push((api) => api.refuse('social')));
    await expect(video).toHaveCount(0);
    await tab.getByRole('button', { name: 'Quitter' }).click();
    await expect.poll(() => listening(tab)).toBe(0);
    expect(videos).toBe(1);
  });
}

test('react: the example measures once it may, and opens the preferences', async ({ page: tab }) => {
  site.routes.set('/', {
    body: page({
      head: '<script type="module" src="/app.js"></script>',
      body: '<div id="root"></div><button id="stop">',
    }),
  });
  site.routes.set('/app.js', {
    type: 'text/javascript',
    body: await bundlePage('react', 'production', 'readme-main'),
  });
  const measured = () => tab.evaluate(() => (window as { measured?: number }).measured ?? 0);
  await tab.goto(site.url);
  await expect(tab.getByText('The video waits for your consent.')).toBeVisible();
  await ready(tab);
  expect(await measured()).toBe(0);
  await accept(tab);
  await expect.poll(measured).toBe(1);
  await tab.getByRole('button', { name: 'Manage my cookies' }).click();
  await expect(tab.getByRole('dialog', { name: 'Gérer mes cookies' })).toBeVisible();
});
