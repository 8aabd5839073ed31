// The second cookie in any order of decisions, requests, answers and lost pages: what was withdrawn never comes back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesInCookies, formatCookieValue } from '../../../src/consent/cookie-value.ts';
import { isGranted, validChoice } from '../../../src/consent/policy.ts';
import { twoCookiesIn } from '../../../src/consent/second-cookie.ts';
import { consentCookie } from '../../../src/server/consent-cookie.ts';
import { configuration } from '../server/site.ts';

const NAME = 'eu-consent';
const COPY = `${NAME}-server`;
const START = 1_795_000_000;

interface PostedRecord {
  readonly subject: string;
  readonly sequence: number;
}

interface Waiting {
  readonly record: PostedRecord;
  isForgotten: boolean;
}

interface Request {
  readonly waiting: Waiting;
  /** Without any where the visitor is forgotten. */
  readonly cookies: string;
  isPageThere: boolean;
}

/** A browser with the pages of one site, as src/gate/decision and src/report act in it, and the log that answers. */
class Browser {
  readonly jar = new Map<string, string>();
  #nowSeconds = START;
  #subjects = 0;
  /** What the visitor has said last; `undefined` where they have said nothing, or want to be forgotten. */
  last: { readonly record: PostedRecord; readonly grants: boolean } | undefined;
  outbox: Waiting[] = [];
  requests: Request[] = [];

  #header(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  pass(seconds: number): void {
    this.#nowSeconds += seconds;
  }

  decide(grants: boolean, isForgotten = false): void {
    const record = {
      subject: this.last?.record.subject ?? `${this.#subjects++}`.padStart(22, 's'),
      sequence: (this.last?.record.sequence ?? 0) + 1,
    };
    this.outbox.push({ record, isForgotten });
    this.last = { record, grants };
    const choice = {
      ...record,
      time: this.#nowSeconds,
      notice: '0'.repeat(16),
      revision: 2,
      decisions: { analytics: grants, social: grants },
    };
    this.jar.set(NAME, formatCookieValue(choice));
    this.jar.delete(COPY);
  }

  /** @param seconds that pass until the visitor can choose anew */
  forget(seconds: number): void {
    if (!this.last) return;
    this.decide(false, true);
    for (const waiting of this.outbox) waiting.isForgotten = true;
    // Some browsers carry to its end what a page has given up.
    for (const request of this.requests) request.isPageThere = false;
    this.jar.clear();
    this.last = undefined;
    this.pass(seconds);
  }

  /** Posts one of what waits, unless a page that is still there does so, or an answer that must set nothing may yet come. */
  send(which: number): void {
    const idle = this.outbox.filter(
      (waiting) =>
        !this.requests.some(
          (request) => request.waiting === waiting && (request.isPageThere || waiting.isForgotten),
        ),
    );
    const waiting = idle[which % (idle.length || 1)];
    if (!waiting) return;
    this.requests.push({ waiting, cookies: waiting.isForgotten ? '' : this.#header(), isPageThere: true });
  }

  /** The log answers one request; of the same record it answers the first before any other. */
  answer(which: number): void {
    const chosen = this.requests[which % (this.requests.length || 1)];
    const request = this.requests.find(({ waiting }) => waiting === chosen?.waiting);
    if (!request) return;
    this.requests = this.requests.filter((other) => other !== request);
    const { cookies, waiting, isPageThere } = request;
    const set = consentCookie(configuration, {
      cookies,
      record: waiting.record,
      nowSeconds: this.#nowSeconds,
      isSecure: true,
    });
    const [, value = '', maxAge] = /^eu-consent-server=(.*?); Path=\/; Max-Age=(\d+);/.exec(set ?? '') ?? [];
    if (maxAge === '0') this.jar.delete(COPY);
    else if (maxAge) this.jar.set(COPY, value);
    if (!isPageThere) return;
    this.outbox = this.outbox.filter((other) => other !== waiting);
    const { own, isStale } = twoCookiesIn(this.#header(), NAME);
    if (isStale || (waiting.isForgotten && !own)) this.jar.delete(COPY);
  }

  /** Every page is left; what they were sending arrives, and nobody hears the answers. */
  leave(): void {
    for (const request of this.requests) request.isPageThere = false;
  }

  /** What a page that is loaded now would let run; as src/gate/cookie-jar.ts reads it. */
  runs(): boolean {
    if (!this.jar.has(NAME) && this.outbox.length) return false;
    const choice = validChoice(configuration, choicesInCookies(this.#header(), NAME), this.#nowSeconds);
    return isGranted(configuration, choice, 'analytics');
  }

  /** The same once the browser has dropped what scripts have written, cookie and storage. */
  runsLater(): boolean {
    const later = new Browser();
    later.#nowSeconds = this.#nowSeconds;
    const copy = this.jar.get(COPY);
    if (copy) later.jar.set(COPY, copy);
    return later.runs();
  }

  /** Every request is answered, and whatever waits is sent by a page that is there. */
  settle(): void {
    while (this.requests.length) this.answer(0);
    while (this.outbox.length) {
      this.send(0);
      this.answer(0);
    }
  }
}

type Step = (browser: Browser) => void;

const nth = fc.nat({ max: 9 });
const steps: fc.Arbitrary<Step>[] = [
  fc.boolean().map((grants) => (browser) => browser.decide(grants)),
  nth.map((which) => (browser) => browser.send(which)),
  nth.map((which) => (browser) => browser.answer(which)),
  fc.constantFrom(0, 1, 3_600, 90_000).map((seconds) => (browser) => browser.pass(seconds)),
];
const leave: fc.Arbitrary<Step> = fc.constant((browser) => browser.leave());
const forget: fc.Arbitrary<Step> = fc.constant((browser) => browser.forget(0));
/** Of two subjects that choose in the same second a page cannot tell which is the newer, before it has looked. */
const forgetLonger: fc.Arbitrary<Step> = fc.constant((browser) => browser.forget(1));

const browserAfter = (list: readonly Step[]): Browser => {
  const browser = new Browser();
  for (const step of list) step(browser);
  return browser;
};

describe('the second cookie', () => {
  it('never lets run what was withdrawn or forgotten, whatever is on its way and whichever page is left', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(...steps, leave, forgetLonger), { maxLength: 30 }), (list) => {
        const browser = new Browser();
        for (const step of list) {
          step(browser);
          if (!browser.last?.grants) expect(browser.runs()).toBe(false);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('is none of a grant that was withdrawn or forgotten, once everything is sent and answered', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(...steps, leave, forget), { maxLength: 30 }), (list) => {
        const browser = browserAfter(list);
        browser.settle();
        if (!browser.last?.grants) expect([browser.runs(), browser.runsLater()]).toEqual([false, false]);
        if (!browser.last) expect([...browser.jar.keys()]).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('repeats the last choice, whatever happened before it, once that is sent and answered', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(...steps, leave, forget), { maxLength: 20 }),
        fc.boolean(),
        (list, grants) => {
          const browser = browserAfter(list);
          browser.settle();
          browser.pass(1);
          browser.decide(grants);
          browser.settle();
          expect(browser.jar.get(COPY)).toBe(browser.jar.get(NAME));
          expect(browser.runsLater()).toBe(grants);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
