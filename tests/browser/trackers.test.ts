// Real trackers from the public registry, embedded as their vendors say: silent until granted, and swept when withdrawn.
import { expect, test } from '@playwright/test';
import { type Tracker, trackers } from './trackers/services.ts';
import {
  answer,
  hasPageView,
  notice,
  settle,
  startVisit,
  stored,
  type Visit,
  type Way,
  withdraw,
} from './trackers/visit.ts';

const visits: Visit[] = [];
test.afterEach(async () => {
  for (const visit of visits.splice(0)) await visit.close();
});

const start = async (...given: Parameters<typeof startVisit>) => {
  const visit = await startVisit(...given);
  visits.push(visit);
  return visit;
};

/** A page view as the vendor's server saw it, on the page or as the visitor leaves it; then the next page is open. */
async function expectPageView(visit: Visit, tracker: Tracker, path: string, next: string): Promise<void> {
  const { tab, collector } = visit;
  const hasArrived = () => hasPageView(collector.arrivals, tracker, path);
  if (!tracker.sendsOnLeave) {
    await expect.poll(hasArrived).toBe(true);
    await visit.open(next);
    return;
  }
  // Left too early, such a tracker has nothing to tell yet: then the page is visited and left once more.
  await expect(async () => {
    if (!tab.url().endsWith(path)) await visit.open(path);
    await settle(tab);
    await visit.open(next);
    await expect.poll(hasArrived, { timeout: 1000 }).toBe(true);
  }).toPass();
}

const silent: [Way, 'none' | 'browser'][] = [
  ['held tags', 'none'],
  ['code that asks', 'none'],
];
for (const tracker of trackers) {
  for (const [way, guard] of silent) {
    test(`${tracker.package} in ${way}: before consent and after a refusal nothing is sent and nothing kept`, async ({
      page: tab,
      context,
    }) => {
      const visit = await start(tab, [tracker], way, guard);
      for (const path of ['/un', '/deux']) {
        await visit.open(path);
        await expect(notice(tab)).toBeVisible();
        await settle(tab);
        expect(await stored(tab, context)).toEqual([]);
      }
      await answer(tab, 'Tout refuser');
      await settle(tab);
      expect(await stored(tab, context)).toEqual([]);
      await visit.open('/trois');
      await settle(tab);
      await visit.open('/quatre');

      await expect(notice(tab)).toHaveCount(0);
      expect(await stored(tab, context)).toEqual([]);
      expect(visit.collector.arrivals).toEqual([]);
      expect(visit.elsewhere).toEqual([]);
    });
  }

  for (const [way, guard] of silent) {
    test(`${tracker.package} in ${way}: granted it works, withdrawn it is silent and swept`, async ({
      page: tab,
      context,
    }) => {
      const visit = await start(tab, [tracker], way, guard);
      await visit.open('/un');
      await answer(tab, 'Tout accepter');
      await expectPageView(visit, tracker, '/un', '/deux');
      await expectPageView(visit, tracker, '/deux', '/trois');
      const kept = await stored(tab, context);
      expect(kept.length > 0).toBe(tracker.storage.length > 0);

      await withdraw(visit);
      await expect.poll(() => stored(tab, context)).toEqual([]);
      await settle(tab);
      const arrived = visit.collector.arrivals.length;
      for (const path of ['/quatre', '/cinq']) {
        await visit.open(path);
        await settle(tab);
      }
      expect(visit.collector.arrivals.slice(arrived)).toEqual([]);
      expect(await stored(tab, context)).toEqual([]);
      expect(visit.records.at(-1)).toMatchObject({ event: 'withdraw' });
      expect(visit.elsewhere).toEqual([]);
    });
  }

  test(`${tracker.package}, granted alone among all six, is the only one that sends`, async ({
    page: tab,
  }) => {
    const visit = await start(tab, trackers, 'held tags', 'none');
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
    page: tab,
  }) => {
    const visit = await start(tab, [tracker], 'code that never asks', 'none');
    await visit.open('/un');
    await expectPageView(visit, tracker, '/un', '/deux');
  });
}

for (const tracker of trackers) {
  const code: Way = 'code that never asks';

  test(`${tracker.package} in ${code}, guarded in the browser: no request before consent nor after a refusal`, async ({
    page: tab,
  }) => {
    const visit = await start(tab, [tracker], code, 'browser');
    for (const path of ['/un', '/deux']) {
      await visit.open(path);
      await expect(notice(tab)).toBeVisible();
      await settle(tab);
    }
    await answer(tab, 'Tout refuser');
    await settle(tab);
    await visit.open('/trois');
    await settle(tab);
    await visit.open('/quatre');

    await expect(notice(tab)).toHaveCount(0);
    expect(visit.collector.arrivals).toEqual([]);
    expect(visit.elsewhere).toEqual([]);
  });

  for (const way of ['held tags', 'code that asks', code] as const) {
    test(`${tracker.package} in ${way}, guarded in the browser: granted it works, withdrawn it has no last word`, async ({
      page: tab,
    }) => {
      const visit = await start(tab, [tracker], way, 'browser');
      await visit.open('/un');
      await answer(tab, 'Tout accepter');
      // What was blocked is not sent again: code that never asks tells its first page view on the next page.
      if (way === code) await visit.open('/deux');
      await expectPageView(visit, tracker, way === code ? '/deux' : '/un', '/trois');

      const arrived = await withdraw(visit);
      for (const path of ['/quatre', '/cinq']) {
        await settle(tab);
        await visit.open(path);
      }
      expect(visit.collector.arrivals.slice(arrived)).toEqual([]);
      expect(visit.elsewhere).toEqual([]);
    });
  }
}
