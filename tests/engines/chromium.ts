// Chromium, driven by Playwright.
import { chromium } from '@playwright/test';
import { launchOptions } from '../../tools/browser.ts';
import type { Engine, Session } from './engine.ts';

/** Starts Chromium. */
export async function startChromium(): Promise<Engine> {
  const browser = await chromium.launch(launchOptions());
  return {
    name: 'chromium',
    open: async () => {
      const context = await browser.newContext({ locale: 'fr-FR' });
      const page = await context.newPage();
      const session: Session = {
        goto: async (url) => void (await page.goto(url)),
        reload: async () => void (await page.reload()),
        run: (expression) => page.evaluate(expression),
        clickAt: (x, y) => page.mouse.click(x, y),
        press: (key) => page.keyboard.press(key),
        cookies: () => context.cookies(page.url()),
        setCookie: ({ name, value }) => context.addCookies([{ name, value, domain: 'localhost', path: '/' }]),
        close: () => context.close(),
      };
      return session;
    },
    close: () => browser.close(),
  };
}
