// Protocols of the IAB need a gate with its configuration in it: one that reads it says so, and works on.
import { expect, test } from '@playwright/test';
import { open, startVendorSite, type Vendor } from './walk.ts';

test('a gate that reads its configuration says that it cannot speak the IAB’s protocols, and still asks', async ({
  page: tab,
}) => {
  const gpp: Vendor = { signals: { gpp: {} }, told: () => [], gate: 'that reads its configuration' };
  const site = await startVendorSite(gpp);
  const said: string[] = [];
  tab.on('console', (message) => said.push(message.text()));
  try {
    await open(tab, site);
    await expect(tab.getByRole('button', { name: 'Tout refuser' })).toBeVisible();
    expect(said).toEqual([
      expect.stringContaining('signal-failed gpp needs a gate with its configuration in it'),
    ]);
    expect(await tab.evaluate(() => '__gpp' in window)).toBe(false);
  } finally {
    await site.close();
  }
});
