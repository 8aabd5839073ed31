// Firefox, driven by Puppeteer over WebDriver BiDi.
import puppeteer from 'puppeteer-core';
import type { Programs } from '../../tools/engines.ts';
import type { Engine, Session } from './engine.ts';

/** Puppeteer switches these off, and a visitor's Firefox has them on. */
const PREFERENCES = { 'network.http.speculative-parallel-limit': 6 };

/** Starts Firefox without a window on a screen. */
export async function startFirefox({ browser: executablePath }: Programs): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    protocol: 'webDriverBiDi',
    headless: true,
    ...(executablePath && { executablePath }),
    extraPrefsFirefox: PREFERENCES,
  });
  return {
    name: 'firefox',
    open: async () => {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const session: Session = {
        goto: async (url) => void (await page.goto(url)),
        reload: async () => void (await page.reload()),
        run: (expression) => page.evaluate(expression),
        clickAt: (x, y) => page.mouse.click(x, y),
        press: (key) => page.keyboard.press(key === 'Space' ? ' ' : key),
        cookies: async () => {
          const { hostname } = new URL(page.url());
          return (await context.cookies()).filter(({ domain }) => domain === hostname);
        },
        setCookie: ({ name, value }) => context.setCookie({ name, value, domain: 'localhost', path: '/' }),
        close: () => context.close(),
      };
      return session;
    },
    close: () => browser.close(),
  };
}
