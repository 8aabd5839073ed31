// Real trackers from the public registry, embedded as their vendors say: silent until granted, and swept when withdrawn.
import { expect } from '@playwright/test';
import { expectPageView, settle, stored } from './trackers/outcomes.ts';
import { trackers } from './trackers/services.ts';
import { answer, notice, test, type Way, withdraw } from './trackers/visit.ts';

test.describe.configure({ retries: 0 });

/** The guard is off, so that each way has to hold by itself. */
const ways: readonly Way[] = ['held tags', 'code that asks'];

for (const tracker of trackers) {
  for (const way of ways) {
    test(`${tracker.package} in ${way}: before consent and after a refusal nothing is sent and nothing kept`, async ({
      page: tab,
      startVisit,
    }) => {
      const visit = await startVisit([tracker], way, 'none');
      for (const path of ['/un', '/deux']) {
        await visit.open(path);
        await expect(notice(tab)).toBeVisible();
        await settle(tab);
        expect(await stored(tab)).toEqual([]);
      }
      await answer(tab, 'Tout refuser');
      await settle(tab);
      expect(await stored(tab)).toEqual([]);
      await visit.open('/trois');
      await settle(tab);
      await visit.open('/quatre');

      await expect(notice(tab)).toHaveCount(0);
      expect(await stored(tab)).toEqual([]);
      expect(visit.collector.arrivals).toEqual([]);
      expect(visit.elsewhere).toEqual([]);
    });
  }

  for (const way of ways) {
    test(`${tracker.package} in ${way}: granted it works, withdrawn it is silent and swept`, async ({
      page: tab,
      startVisit,
    }) => {
      const visit = await startVisit([tracker], way, 'none');
      await visit.open('/un');
      await answer(tab, 'Tout accepter');
      await expectPageView(visit, tracker, '/un', '/deux');
      await expectPageView(visit, tracker, '/deux', '/trois');
      const kept = await stored(tab);
      expect(kept.length > 0).toBe(tracker.storage.length > 0);

      await withdraw(visit);
      await expect.poll(() => stored(tab)).toEqual([]);
      await settle(tab);
      const arrived = visit.collector.arrivals.length;
      for (const path of ['/quatre', '/cinq']) {
        await visit.open(path);
        await settle(tab);
      }
      expect(visit.collector.arrivals.slice(arrived)).toEqual([]);
      expect(await stored(tab)).toEqual([]);
      expect(visit.records.at(-1)).toMatchObject({ event: 'withdraw' });
      expect(visit.elsewhere).toEqual([]);
    });
  }

  test(`${tracker.package}, granted alone among all six, is the only one that sends`, async ({
    page: tab,
    startVisit,
  }) => {
    const visit = await startVisit(trackers, 'held tags', 'none');
    await visit.open('/un');
    await expect(notice(tab)).toBeVisible();
    await tab.evaluate((id) => {
      if (window.temoin && !Array.isArray(window.temoin)) window.temoin.grant(id);
    }, tracker.id);
    await expectPageView(visit, tracker, '/un', '/deux');
    await settle(tab);
    expect(new Set(visit.collector.arrivals.map(({ vendor }) => vendor))).toEqual(new Set([tracker.id]));
    expect(visit.elsewhere).toEqual([]);
  });

  test(`${tracker.package} in code that never asks, with nothing to stop it, sends at once`, async ({
    startVisit,
  }) => {
    const visit = await startVisit([tracker], 'code that never asks', 'none');
    await visit.open('/un');
    await expectPageView(visit, tracker, '/un', '/deux');
  });
}
