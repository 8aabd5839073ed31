// The scenarios: which visit each is, and with what.
import type { Browser } from '@playwright/test';
import { passiveVisit } from './passive-visit.ts';
import type { Sample, ScenarioName } from './results.ts';
import type { BenchSite } from './site.ts';
import { type Kept, SPEEDS } from './visit.ts';
import { type Act, watchedVisit } from './watched-visit.ts';

/** What a scenario has at hand. */
export interface Stage {
  readonly browser: Browser;
  readonly site: BenchSite;
  /** Bytes of the page without a widget, which all others are told beyond. */
  readonly blankBytes: number;
  /** What a visitor's browser has kept who has accepted on this site before; of the blank page nothing. */
  readonly accepted: Kept | undefined;
}

/** @returns `undefined` where the contender has nothing to measure there */
type Scenario = (stage: Stage) => Promise<Sample | undefined>;

const cost =
  (speed: keyof typeof SPEEDS): Scenario =>
  ({ browser, site, blankBytes }) =>
    passiveVisit(browser, site, { speed: SPEEDS[speed], heldScripts: 1 }, blankBytes);

const coming =
  (speed: keyof typeof SPEEDS): Scenario =>
  ({ browser, site, blankBytes, accepted }) =>
    passiveVisit(browser, site, { speed: SPEEDS[speed], heldScripts: 1, kept: accepted }, blankBytes);

const watched =
  (speed: keyof typeof SPEEDS, act?: Act, heldScripts = 1): Scenario =>
  async ({ browser, site, blankBytes }) => {
    if (!site.contender.places || (act && !site.contender.places[act])) return undefined;
    return (await watchedVisit(browser, site, { speed: SPEEDS[speed], heldScripts }, blankBytes, act)).sample;
  };

/** All of them. A thousand held scripts are at full speed, since the driver's own clicks are slow at a quarter. */
export const scenarios: Readonly<Record<ScenarioName, Scenario>> = {
  cost: cost('full'),
  'cost-4x': cost('quarter'),
  first: watched('full', 'accept'),
  'first-4x': watched('quarter', 'accept'),
  'first-slow': watched('slow'),
  'accept-100': watched('full', 'accept', 100),
  'accept-1000': watched('full', 'accept', 1_000),
  return: coming('full'),
  'return-slow': coming('slow'),
  preferences: watched('full', 'preferences'),
};
