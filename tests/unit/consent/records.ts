// Records for the tests: one that has every member, and any that a browser can make.
import fc from 'fast-check';
import type { Configuration } from '../../../src/consent/configuration.ts';
import { nextDecisions } from '../../../src/consent/decisions.ts';
import { LAYOUTS } from '../../../src/consent/layout.ts';
import {
  type Circumstances,
  type ConsentRecord,
  recordOf,
  type StoredRecord,
} from '../../../src/consent/record.ts';
import { uuidv7 } from '../../../src/report/uuid.ts';
import { anySubject, anyVisit } from './arbitraries.ts';
import { choiceOf, configuration, NOW, WIDGET } from './examples.ts';

export const CIRCUMSTANCES: Circumstances = {
  id: '019ab1c2-6f10-7c3e-9d41-5b0e7a2f8c11',
  surface: 'preferences',
  gesture: 'trusted',
  notice: '9f2c1b7a40d3e856'.repeat(4),
  locale: 'fr',
  gpc: null,
  layout: 'card',
  viewport: 'phone',
  parity: {
    refuse: { widthPx: 168, heightPx: 44, contrastHundredths: 1250 },
    accept: { widthPx: 168, heightPx: 44, contrastHundredths: 1250 },
    actionsToRefuse: 1,
    actionsToAccept: 1,
  },
  widget: WIDGET,
};

/** A record that has every member there is, as the browser sends it. */
export const fullRecord: ConsentRecord = {
  ...recordOf(configuration, undefined, choiceOf({ analytics: true, social: false }), CIRCUMSTANCES),
  jurisdiction: 'FR-75',
};

/** The same as the log keeps it. */
export const fullStoredRecord: StoredRecord = { ...fullRecord, receivedTime: '2026-11-23T15:14:07.412Z' };

const pixels = fc.integer({ min: 0, max: 4000 });
const control = fc.record(
  { widthPx: pixels, heightPx: pixels, contrastHundredths: fc.integer({ min: 100, max: 2100 }) },
  { requiredKeys: ['widthPx', 'heightPx'] },
);

const anyCircumstances: fc.Arbitrary<Circumstances> = fc.record(
  {
    id: fc
      .tuple(fc.integer({ min: 0, max: 2 ** 48 - 1 }), fc.uint8Array({ minLength: 10, maxLength: 10 }))
      .map(([timeMs, random]) => uuidv7(timeMs, random)),
    surface: fc.constantFrom('first-layer', 'preferences', 'placeholder', 'api', 'signal'),
    gesture: fc.constantFrom('trusted', 'synthetic', 'none'),
    notice: fc.stringMatching(/^[0-9a-f]{64}$/),
    locale: fc.constantFrom('fr', 'en', 'fr-CA', 'und', 'zh-Hant-TW'),
    gpc: fc.constantFrom(true, false, null),
    viewport: fc.constantFrom('phone', 'desktop'),
    widget: fc.constant(WIDGET),
    parity: fc.record({
      refuse: control,
      accept: control,
      actionsToRefuse: fc.constant(1),
      actionsToAccept: fc.constant(1),
    }),
    layout: fc.constantFrom(...LAYOUTS),
  },
  { requiredKeys: ['id', 'surface', 'gesture', 'notice', 'locale', 'gpc', 'viewport', 'widget'] },
);

/** Any decision of any visitor on any site, and its record. */
export const anyRecord = fc
  .record({
    visit: anyVisit,
    subject: anySubject,
    time: fc.integer({ min: 0, max: 2 * NOW }),
    sequence: fc.integer({ min: 1, max: 999_999_999 }),
    circumstances: anyCircumstances,
  })
  .map(({ visit: { config, previous, answers }, subject, time, sequence, circumstances }) => {
    const decisions = nextDecisions(config, previous, answers);
    const choice = choiceOf(decisions, { subject, time, sequence, revision: config.revision });
    return {
      config: config as Configuration,
      choice,
      record: recordOf(config, previous, choice, circumstances),
    };
  });
