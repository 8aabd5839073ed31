// Real trackers whose hosts are declared: the guard stops those that never ask, and the last words of those that did.
import { expect } from '@playwright/test';
import { expectPageView, settle } from './trackers/outcomes.ts';
import { trackers } from './trackers/services.ts';
import { answer, notice, test, type Way, withdraw } from './trackers/visit.ts';

test.describe.configure({ retries: 0 });

for (const tracker of trackers) {
  const code: Way = 'code that never asks';

  test(`${tracker.package} in ${code}, guarded in the browser: no request before consent nor after a refusal`, async ({
    page: tab,
    startVisit,
  }) => {
    const visit = await startVisit([tracker], code, 'browser');
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
      startVisit,
    }) => {
      const visit = await startVisit([tracker], way, 'browser');
      await visit.open('/un');
      await answer(tab, 'Tout accepter');
      // What was blocked is not sent again: code that never asks tells its first page view on the next page.
      if (way === code) await visit.open('/deux');
      await expectPageView(visit, tracker, way === code ? '/deux' : '/un', '/trois');

      // Nobody can tell that code runs which neither asked nor sent anything yet; but it can send nothing either.
      const isUnnoticed = way === code && tracker.sendsOnLeave;
      const arrived = await withdraw(visit, !isUnnoticed);
      for (const path of ['/quatre', '/cinq']) {
        await settle(tab);
        await visit.open(path);
      }
      expect(visit.collector.arrivals.slice(arrived)).toEqual([]);
      expect(visit.elsewhere).toEqual([]);
    });
  }
}
