// DuckDuckGo's autoconsent refuses the first layer: by its heuristic, and by the rule that ships with the package.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import rule from '../../src/notice/autoconsent.json' with { type: 'json' };
import { heldScript, page, type Site, startSite } from './site.ts';
import { decided } from './visitor.ts';

/** What an extension injects into pages: the published bundle for content scripts. */
const contentScript = await readFile(
  join(
    dirname(createRequire(import.meta.url).resolve('@duckduckgo/autoconsent')),
    'autoconsent.playwright.js',
  ),
  'utf8',
);

/** A message that autoconsent sends to its extension. */
interface Message {
  readonly type: string;
  readonly cmp?: string;
  readonly result?: boolean;
}

let site: Site;
test.beforeEach(async () => {
  site = await startSite();
});
test.afterEach(() => site.close());

/**
 * The languages of ours of which its heuristic knows both what a notice says and how one refuses. Of sv, tr and cs it
 * knows words to refuse, and none of a notice; of the others neither (lib/heuristic-patterns.ts of 16.23.0).
 */
const KNOWN = ['ca', 'de', 'en', 'es', 'eu', 'fr', 'gl', 'it', 'nl', 'pl', 'pt', 'pt-BR'] as const;

for (const lang of KNOWN) {
  test(`autoconsent’s heuristic finds the first layer on a page in ${lang} and refuses, and the record says by whom`, async ({
    page: tab,
  }) => {
    const messages = await visitWith(tab, lang, { rules: [], heuristic: true });
    await expect.poll(() => messages).toContainEqual(expect.objectContaining({ type: 'autoconsentDone' }));
    expect(messages).toContainEqual(
      expect.objectContaining({ type: 'optOutResult', cmp: 'HEURISTIC-REJECT', result: true }),
    );
    await decided(tab, '!analytics:0!social:0');
    expect(site.records).toMatchObject([{ event: 'refuse-all', gesture: 'synthetic' }]);
    expect(site.seen).toEqual([]);
  });
}

for (const lang of ['fr', 'ja'] as const) {
  test(`by its rule alone autoconsent refuses on a page in ${lang}, and finds the refusal in the cookie`, async ({
    page: tab,
  }) => {
    const messages = await visitWith(tab, lang, { rules: [rule], heuristic: false });
    await expect.poll(() => messages).toContainEqual(expect.objectContaining({ type: 'autoconsentDone' }));
    expect(messages).toContainEqual(
      expect.objectContaining({ type: 'optOutResult', cmp: 'temoin', result: true }),
    );
    await decided(tab, '!analytics:0!social:0');
    await receive(tab, { type: 'selfTest' });
    await expect
      .poll(() => messages)
      .toContainEqual(expect.objectContaining({ type: 'selfTestResult', result: true }));
    expect(site.records).toMatchObject([{ event: 'refuse-all', gesture: 'synthetic' }]);
  });
}

test('asked to accept by its rule, autoconsent presses the other button', async ({ page: tab }) => {
  const messages = await visitWith(tab, 'fr', { rules: [rule], heuristic: false, action: 'optIn' });
  await expect
    .poll(() => messages)
    .toContainEqual(expect.objectContaining({ type: 'optInResult', cmp: 'temoin', result: true }));
  await expect.poll(() => site.records).toMatchObject([{ event: 'grant-all', gesture: 'synthetic' }]);
});

/** Opens the page with autoconsent in it, as an extension would put it there, and keeps what it says. */
async function visitWith(
  tab: Page,
  lang: string,
  {
    rules,
    heuristic,
    action = 'optOut',
  }: { rules: object[]; heuristic: boolean; action?: 'optOut' | 'optIn' },
): Promise<Message[]> {
  const messages: Message[] = [];
  const config = {
    enabled: true,
    autoAction: action,
    isMainWorld: true,
    enablePrehide: true,
    enableHeuristicDetection: heuristic,
    heuristicMode: heuristic ? 'reject' : 'off',
  };
  await tab.exposeFunction('autoconsentSendMessage', async (message: Message) => {
    messages.push(message);
    if (message.type === 'init')
      void receive(tab, { type: 'initResp', config, rules: { autoconsent: rules } });
  });
  site.routes.set('/', { body: page({ lang, head: heldScript(site, '/a.js', 'analytics') }) });
  await tab.goto(site.url);
  await tab.evaluate(contentScript);
  return messages;
}

/** Hands autoconsent a message, as its extension does. */
async function receive(tab: Page, message: object): Promise<void> {
  await tab.evaluate(
    // The reason for the cast: autoconsent’s own globals have no types here.
    (handed) =>
      (globalThis as unknown as { autoconsentReceiveMessage(m: object): void }).autoconsentReceiveMessage(
        handed,
      ),
    message,
  );
}
