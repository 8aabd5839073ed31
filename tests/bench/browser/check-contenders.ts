// Whether each contender does the job at all: a benchmark of one that does not would be of nothing.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import type { BenchSite } from './site.ts';
import { type Kept, SPEEDS, visit } from './visit.ts';
import { watchedVisit } from './watched-visit.ts';

const HELD_SCRIPTS = 5;
/** Within which a page that comes again has come to rest, in milliseconds. */
const RETURN_MS = 1_800;

/**
 * Has a contender hold, refuse, accept and remember, and show its preferences; and takes pictures of it.
 * @returns what it does not do; nothing where it does all
 */
export async function checkContender(
  browser: Browser,
  site: BenchSite,
  blankBytes: number,
  pictures: string,
): Promise<string[]> {
  const faults: string[] = [];
  const opening = { speed: SPEEDS.full, heldScripts: HELD_SCRIPTS };
  const { places, name } = site.contender;
  if (!places) return faults;
  await mkdir(pictures, { recursive: true });
  const decide = async (act: 'accept' | 'reject', ranExpected: number) => {
    const { kept } = await watchedVisit(browser, site, opening, blankBytes, act);
    const again = await comesAgain(browser, site, kept, join(pictures, `${name}-after-${act}.png`));
    if (again.hasBanner) faults.push(`asks again after ${act}`);
    if (again.ranCount !== ranExpected)
      faults.push(`runs ${again.ranCount} of ${HELD_SCRIPTS} scripts for who has come again after ${act}`);
  };
  for (const step of [
    () => decide('accept', HELD_SCRIPTS),
    () => decide('reject', 0),
    async () => {
      if (places.preferences) await watchedVisit(browser, site, opening, blankBytes, 'preferences');
    },
    () => takePicture(browser, site, join(pictures, `${name}-first.png`)),
  ])
    await step().catch((error: unknown) =>
      faults.push(error instanceof Error ? error.message : String(error)),
    );
  return faults;
}

async function comesAgain(browser: Browser, site: BenchSite, kept: Kept, picture: string) {
  const again = await visit(browser, site, {
    speed: SPEEDS.full,
    heldScripts: HELD_SCRIPTS,
    watches: false,
    kept,
  });
  try {
    await again.page.waitForTimeout(RETURN_MS);
    await again.page.screenshot({ path: picture });
    return await again.page.evaluate(
      (banner) => ({ hasBanner: probe.isVisible(banner), ranCount: held.count }),
      site.contender.places?.banner ?? '',
    );
  } finally {
    await again.close();
  }
}

async function takePicture(browser: Browser, site: BenchSite, path: string): Promise<void> {
  const first = await visit(browser, site, { speed: SPEEDS.full, heldScripts: 1, watches: true });
  try {
    await first.page.waitForFunction(() => probe.noticed.settledMs !== undefined);
    await first.page.screenshot({ path });
  } finally {
    await first.close();
  }
}
