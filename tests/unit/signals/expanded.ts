// A configuration with the IAB's purposes and vendors in it, as the expansion makes one, and choices on it.
import fc from 'fast-check';
import type { Choice } from '../../../src/consent/choice.ts';
import type { Configuration, Service } from '../../../src/consent/configuration.ts';
import type { TcfSignal } from '../../../src/consent/tcf/tcf-of.ts';
import { NOTICE, NOW, configuration as own, SUBJECT } from '../consent/examples.ts';

export const settings: TcfSignal = {
  cmpId: 880,
  cmpVersion: 7,
  publisherCC: 'FR',
  vendorListVersion: 177,
  tcfPolicyVersion: 5,
};

/** What vendors of a site ask for, by number. */
export interface Asked {
  readonly purposes: readonly number[];
  readonly interests: readonly number[];
  readonly features: readonly number[];
  readonly vendors: readonly number[];
  readonly interestedVendors: readonly number[];
  /** Shown, with nothing to decide about. */
  readonly shownVendors: readonly number[];
  /** Vendors that came with a later revision. */
  readonly later: readonly number[];
}

export const REVISION = 5_000_002;
const LATER = 5_000_003;

const texts = (id: string) => ({ title: id, description: id });
const purpose = (id: string) => ({ id, texts: { en: texts(id), fr: texts(id) } });

/** The site's own purposes and services, and behind them the framework's. */
export function expanded(asked: Partial<Asked>): Configuration {
  const { purposes = [], interests = [], features = [], later = [] } = asked;
  const { vendors = [], interestedVendors = [], shownVendors = [] } = asked;
  const service =
    (kind: string, of: string) =>
    (vendor: number): Service => ({
      id: `tcf-${kind}-${vendor}`,
      purpose: of,
      name: `Vendor ${vendor}`,
      provider: `Vendor ${vendor}`,
      ...(later.includes(vendor) && { since: LATER }),
    });
  const configuration: Configuration = {
    ...own,
    revision: LATER,
    askAgainBefore: 5_000_000,
    purposes: [
      ...own.purposes,
      ...purposes.map((id) => purpose(`tcf-${id}`)),
      ...features.map((id) => purpose(`tcf-sf-${id}`)),
      purpose('tcf-vendors'),
      ...interests.map((id) => purpose(`tcf-li-${id}`)),
      purpose('tcf-li-vendors'),
      { ...purpose('tcf-sp-1'), required: true },
    ],
    services: [
      ...(own.services ?? []),
      ...vendors.map(service('v', 'tcf-vendors')),
      ...interestedVendors.map(service('lv', 'tcf-li-vendors')),
      ...shownVendors.map(service('d', 'tcf-sp-1')),
    ],
  };
  // As a gate has it, which needs less than a site writes.
  return Object.assign(configuration, { signals: { tcf: { ...settings, languages: ['en', 'fr'] } } });
}

/** A choice of some moment, on all that can be decided. */
export const choiceOf = (
  decisions: Readonly<Record<string, boolean>>,
  more: Partial<Choice> = {},
): Choice => ({
  subject: SUBJECT,
  time: NOW,
  notice: NOTICE,
  revision: LATER,
  sequence: 1,
  decisions,
  ...more,
});

const numbers = (max: number) => fc.uniqueArray(fc.integer({ min: 1, max }), { maxLength: 12 });

/** Mostly near each other, so that ranges come about, and now and then as far as the format goes. */
const vendorIds = fc.oneof(numbers(40), numbers(2_000), numbers(65_535));

/** Whatever vendors may ask for, wrong lists too: a legitimate interest in any purpose. */
const anyAsked: fc.Arbitrary<Asked> = fc.record({
  purposes: numbers(11),
  interests: numbers(11),
  features: numbers(2),
  vendors: vendorIds,
  interestedVendors: vendorIds,
  shownVendors: vendorIds,
  later: numbers(40),
});

/** A visit: what is asked for, what was decided about it, when, and under which revision. */
export const anyVisit = anyAsked.chain((asked) => {
  const config = expanded(asked);
  const ids = [...config.purposes, ...(config.services ?? [])].map(({ id }) => id);
  const decisions = fc.dictionary(fc.constantFrom(...ids), fc.boolean(), { maxKeys: ids.length });
  return fc.record({
    asked: fc.constant(asked),
    config: fc.constant(config),
    choice: fc.option(
      fc.record({
        decisions,
        time: fc.integer({ min: 1_600_000_000, max: 4_000_000_000 }),
        revision: fc.constantFrom(REVISION, LATER),
        sequence: fc.integer({ min: 0, max: 3 }),
      }),
      { nil: undefined },
    ),
    isShown: fc.boolean(),
  });
});
