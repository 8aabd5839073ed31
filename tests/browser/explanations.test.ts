// Explanations: what can never be let go is told to the page's owner, with what to do about it.
import { expect, test } from '@playwright/test';
import { acceptedBefore } from './returning-visitor.ts';
import { page, type Site, startSite } from './site.ts';

let site: Site;
test.beforeEach(async () => {
  site = await startSite();
});
test.afterEach(() => site.close());

interface Row {
  readonly attributes: string;
  readonly code: string;
  readonly advice: RegExp;
}

const table: Record<string, Row> = {
  'names an unknown id': {
    attributes: 'type="text/plain" nonce="n0nce" data-consent="matmo" src="/a.js"',
    code: 'expression-unknown',
    advice:
      /data-consent="matmo" must name .* necessary, analytics, social, matomo, player; correct the name/,
  },
  'names nothing': {
    attributes: 'type="text/plain" nonce="n0nce" data-consent="" src="/a.js"',
    code: 'expression-unknown',
    advice: /data-consent="" must name purposes or services/,
  },
  'was never inert': {
    attributes: 'type="application/json" nonce="n0nce" data-consent="matomo"',
    code: 'not-held',
    advice: /needs type="text\/plain", but has type="application\/json"/,
  },
  'has not the nonce of the page': {
    attributes: 'type="text/plain" data-consent="matomo" src="/a.js"',
    code: 'nonce-missing',
    advice: /needs the same one/,
  },
  'leads to code': {
    attributes: 'type="text/plain" nonce="n0nce" data-consent="matomo" src="data:text/javascript,ran()"',
    code: 'address-refused',
    advice: /must begin with https: or http:/,
  },
};

for (const [what, { attributes, code, advice }] of Object.entries(table)) {
  test(`a script that ${what} is told of on the console and by the event failed`, async ({
    page: tab,
    context,
  }) => {
    const told: string[] = [];
    tab.on('console', (message) => told.push(message.text()));
    await tab.addInitScript(() => {
      const codes: string[] = [];
      Object.assign(globalThis, { codes });
      addEventListener('temoin:failed', (event) => {
        if (event instanceof CustomEvent) codes.push(event.detail.code);
      });
    });
    await context.addCookies([acceptedBefore(site.url)]);
    site.routes.set('/', { body: page({ body: `<script ${attributes}></script>` }) });
    await tab.goto(site.url);
    await expect
      .poll(() => tab.evaluate(() => (globalThis as unknown as { codes: string[] }).codes))
      .toEqual([code]);
    expect(told.filter((text) => advice.test(text))).toHaveLength(1);
  });
}
