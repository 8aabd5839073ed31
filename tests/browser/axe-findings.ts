// What axe finds on a page that has no frames, as often as it is asked.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** In place of the source of an axe that the page has: to put it there anew takes three times as long as to ask it. */
const IS_THERE = 'void axe';

/**
 * Every violation of every rule.
 * @param within a selector of what is looked at, where that is not the whole page
 */
export async function axeFindings(tab: Page, within?: string) {
  const isThere = await tab.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page: tab, ...(isThere && { axeSource: IS_THERE }) })
    // In one frame there is nothing that axe would have to gather on a page of its own.
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
  if (within) axe.include(within);
  const { violations } = await axe.analyze();
  return violations;
}
