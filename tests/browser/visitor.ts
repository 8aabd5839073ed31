// What the tests about withdrawals do and see in a page: answers, cookies, stores, the ledger.
import { expect, type Page } from '@playwright/test';

/** The API as the tests call it from inside the page. */
export interface Api {
  granted(id: string): boolean;
  grant(ids?: string | string[]): void;
  refuse(ids?: string | string[]): void;
  forget(): void;
  ledger(): { event: string; what: string; consent: string }[];
}
declare const temoin: Api;

export const accept = (tab: Page) => tab.getByRole('button', { name: 'Tout accepter' }).click();
export const refuse = (tab: Page) => tab.getByRole('button', { name: 'Tout refuser' }).click();

/** Waits until the API is there. */
export const ready = (tab: Page) =>
  tab.waitForFunction(() => {
    // The reason for the cast: the page's own globals have no types here.
    const { temoin: api } = globalThis as unknown as { temoin?: Partial<Api> };
    return !!api?.granted;
  });

/**
 * Waits until what comes behind the notice is there: from then on a key, here one that does nothing else, has the page scroll
 * clear of it.
 */
export const behindNotice = (tab: Page) =>
  expect
    .poll(
      async () => {
        await tab.keyboard.press('Shift');
        return tab.evaluate(() => document.adoptedStyleSheets.length);
      },
      { intervals: [30] },
    )
    .toBe(1);

/** Waits until the device remembers a choice with these words in it. */
export const decided = (tab: Page, words: string) =>
  expect
    .poll(async () => (await tab.context().cookies()).find(({ name }) => name === 'eu-consent')?.value)
    .toContain(words);

/** What the ledger says was swept, and for whom, sorted. */
export const swept = async (tab: Page) => {
  await ready(tab);
  return tab.evaluate(() =>
    temoin
      .ledger()
      .filter(({ event }) => event === 'swept')
      .map(({ what, consent }) => `${what} (${consent})`)
      .sort(),
  );
};

/** Counts the page's loads from now on, in what survives them. */
export const countLoads = (tab: Page) =>
  tab.addInitScript(() => sessionStorage.setItem('loads', `${Number(sessionStorage.getItem('loads')) + 1}`));

/** `undefined` while the page is being loaded again. */
export const loads = (tab: Page) =>
  tab.evaluate(() => Number(sessionStorage.getItem('loads'))).catch(() => undefined);

/** What has the next page sweep once more. */
export const sweepFlag = (tab: Page) => tab.evaluate(() => localStorage.getItem('temoin:sweep'));

/** Writes cookies as a tracker on the page would: name, value and attributes. */
export const writeCookies = (tab: Page, ...cookies: string[]) =>
  tab.evaluate((lines) => {
    // biome-ignore lint/suspicious/noDocumentCookie: what trackers do
    for (const line of lines) document.cookie = line;
  }, cookies);

/**
 * What local storage keeps under names that begin so, as one text; empty where there is nothing. Asked again where the
 * page reloads meanwhile, as it does after a grant under the server's policy.
 */
export async function kept(
  tab: Page,
  prefix: 'temoin:outbox:' | 'temoin:receipt:',
  tries = 10,
): Promise<string> {
  try {
    return await tab.evaluate(
      (start) =>
        Object.entries(localStorage)
          .filter(([name]) => name.startsWith(start))
          .map(([, text]) => text)
          .join('\n'),
      prefix,
    );
  } catch (error) {
    if (tries === 1) throw error;
    // What is left may still be there for a moment, loaded.
    await new Promise((resolve) => setTimeout(resolve, 100));
    await tab.waitForLoadState();
    return kept(tab, prefix, tries - 1);
  }
}
