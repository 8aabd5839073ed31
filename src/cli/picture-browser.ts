// The browser that draws notices: one of the operator's, started for it, in which nothing leads to any network.
import { existsSync } from 'node:fs';
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { TemoinError } from '../consent/error.ts';
import { folderOf } from '../consent/locale.ts';
import type { NoticePicture } from './notice-pictures.ts';
import type { ReadReleaseFile } from './release-files.ts';

/** Where systems have it. */
const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-headless-shell',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** No such host can be there (RFC 2606), and every request for it is answered here. */
const ORIGIN = 'https://notice.invalid';

const SIZES = {
  phone: { width: 360, height: 740, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
  desktop: { width: 1_280, height: 800, deviceScaleFactor: 1 },
} as const;

/** The preferences scroll within the window, so that it is made as high as they are, up to this. */
const HEIGHT_MAX = 6_000;
const DRAWING_TIMEOUT_MS = 30_000;

const PAGE =
  '<!doctype html><html><head><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>Notice</title></head><body></body></html>';

/** Draws one picture as a PNG. @throws in words where the widget cannot draw it */
export type Draw = (picture: NoticePicture, readFile: ReadReleaseFile) => Promise<Uint8Array>;

/**
 * Starts the browser for as long as `use` runs.
 * @throws TemoinError `option-invalid` where there is no browser, or not the package that drives it
 */
export async function withPictureBrowser<T>(
  options: { readonly path: string | undefined; readonly hasSandbox: boolean },
  use: (draw: Draw) => Promise<T>,
): Promise<T> {
  const browser = await start(options.path ?? usualPlace(), options.hasSandbox);
  try {
    return await use((picture, readFile) => draw(browser, picture, readFile));
  } finally {
    await browser.close();
  }
}

function usualPlace(): string {
  const found = USUAL_PLACES.find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new TemoinError(
    'option-invalid',
    'there is no Chromium or Chrome in its usual places; install one, or name it by --browser <path>',
  );
}

async function start(executablePath: string, hasSandbox: boolean): Promise<Browser> {
  const { launch } = await driver();
  try {
    return await launch({
      executablePath,
      headless: true,
      args: [
        '--disable-gpu',
        '--disable-background-networking',
        '--hide-scrollbars',
        ...(hasSandbox ? [] : ['--no-sandbox']),
      ],
    });
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new TemoinError(
      'option-invalid',
      `the browser ${executablePath} does not start: ${reason}; name another by --browser <path>, or, as root, add --no-sandbox`,
      { cause: error },
    );
  }
}

async function driver(): Promise<typeof import('puppeteer-core')> {
  try {
    return await import('puppeteer-core');
  } catch (error) {
    throw new TemoinError(
      'option-invalid',
      'the package puppeteer-core, which drives the browser, is not there; run `npm install puppeteer-core` beside temoin',
      { cause: error },
    );
  }
}

async function draw(
  browser: Browser,
  picture: NoticePicture,
  readFile: ReadReleaseFile,
): Promise<Uint8Array> {
  const { notice, layer, device, colours } = picture;
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(DRAWING_TIMEOUT_MS);
    await page.setViewport(SIZES[device]);
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: colours },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    let failure: unknown;
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      answer(request, readFile).catch((error: unknown) => {
        failure ??= error;
        return request.abort();
      });
    });
    await page.goto(`${ORIGIN}/`);
    try {
      await page.evaluate(
        preview,
        notice.document,
        layer,
        notice.locale,
        `/${folderOf(notice.locale)}/notice.js`,
      );
    } catch (error) {
      throw failure ?? error;
    }
    if (layer === 'preferences') await showWhole(page, device);
    return await page.screenshot({ type: 'png' });
  } finally {
    await context.close();
  }
}

async function answer(request: HTTPRequest, readFile: ReadReleaseFile): Promise<void> {
  const { origin, pathname } = new URL(request.url());
  if (origin !== ORIGIN) return request.abort();
  if (pathname === '/') return request.respond({ contentType: 'text/html; charset=utf-8', body: PAGE });
  if (!pathname.endsWith('.js')) return request.abort();
  const body = await readFile(pathname.slice(1));
  return request.respond({ contentType: 'text/javascript; charset=utf-8', body });
}

/** Runs in the page. */
async function preview(
  document_: unknown,
  layer: 'first-layer' | 'preferences',
  locale: string,
  address: string,
): Promise<void> {
  document.documentElement.lang = locale;
  const loaded: { preview?: (notice: unknown, shown: string) => Promise<void> } = await import(address);
  if (!loaded.preview) throw new Error('that version of the widget cannot draw for an auditor');
  await loaded.preview(document_, layer);
  await document.fonts.ready;
  await Promise.all(document.getAnimations().map((animation) => animation.finished));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/**
 * Makes the window so high that nothing of the preferences is scrolled away: they take but a part of it. Where a design
 * limits them to less, the picture has what a visitor saw before scrolling.
 */
async function showWhole(page: Page, device: NoticePicture['device']): Promise<void> {
  let { height }: { height: number } = SIZES[device];
  let hidden = await hiddenPx(page);
  while (hidden > 0 && height + hidden <= HEIGHT_MAX) {
    await page.setViewport({ ...SIZES[device], height: height + hidden });
    const before = hidden;
    hidden = await hiddenPx(page);
    if (hidden < before) height += before;
    else break;
  }
  await page.setViewport({ ...SIZES[device], height });
}

/** By how much the element that scrolls most is too low for what is in it. */
function hiddenPx(page: Page): Promise<number> {
  return page.evaluate(() => {
    const roots: (Document | ShadowRoot)[] = [document];
    let most = 0;
    for (let root = roots.pop(); root; root = roots.pop()) {
      for (const element of root.querySelectorAll('*')) {
        if (/auto|scroll/.test(getComputedStyle(element).overflowY))
          most = Math.max(most, element.scrollHeight - element.clientHeight);
        if (element.shadowRoot) roots.push(element.shadowRoot);
      }
    }
    return most;
  });
}
