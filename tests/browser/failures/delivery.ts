// What does not arrive, or not as it should: the configuration, files of the widget, the log, the page itself.
import { expect } from '@playwright/test';
import { type Answer, configuration } from '../site.ts';
import { accepted, type Failure, type Failures, json } from './failure.ts';

/** A valid grant is on the device: the hardest case, but without a configuration nobody knows what it grants. */
const configurationThat = (answer: Answer): Failure => ({
  breaks: ({ site }) => site.routes.set('/temoin.json', answer),
  visitor: 'is not asked',
  cookie: accepted,
});

const { services, ...rest } = configuration;

/** The configuration. */
export const brokenConfiguration: Failures = {
  subject: 'the configuration',
  rows: {
    'is not found': configurationThat({ status: 404 }),
    'answers 500': configurationThat({ status: 500, body: 'oops' }),
    'cannot be reached': {
      breaks: ({ context }) => context.route(/temoin\.json/, (route) => route.abort('connectionrefused')),
      visitor: 'is not asked',
      cookie: accepted,
    },
    'never answers': configurationThat({ hangs: true }),
    'is empty': configurationThat({ body: '' }),
    'is cut off': configurationThat({ body: '{"site":' }),
    'is a page of the site': configurationThat({ body: '<!doctype html><title>Connexion</title>' }),
    'is a list': configurationThat(json([])),
    'is null': configurationThat(json(null)),
    'names an unknown purpose': configurationThat(
      json({ ...rest, services: [{ ...services[0], purpose: 'analitics' }] }),
    ),
    'has a purpose without texts': configurationThat(
      json({ ...rest, purposes: [...rest.purposes, { id: 'maps' }] }),
    ),
    'has an id twice': configurationThat(
      json({ ...rest, services: [services[0], { ...services[1], id: 'matomo' }] }),
    ),
    'has wrong types': configurationThat(json({ ...configuration, revision: '1', purposes: 'analytics' })),
    'lacks the controller': configurationThat(json({ ...configuration, controller: undefined })),
  },
};

const withoutFile = (pattern: RegExp, visitor: Failure['visitor'] = 'refuses'): Failure => ({
  breaks: ({ context }) => context.route(pattern, (route) => route.abort()),
  visitor,
});

/** Files that are loaded when they are needed. */
export const missingFiles: Failures = {
  subject: 'a file of the widget',
  rows: {
    'cannot be loaded: the notice': withoutFile(/notice\.js/, 'is not asked'),
    'cannot be loaded: the report': withoutFile(/report\.js/),
    'cannot be loaded: the preferences': { ...withoutFile(/preferences\.js/), presses: 'Choisir' },
    'is not a script: the report': {
      breaks: ({ context }) =>
        context.route(/report\.js/, (route) => route.fulfill({ contentType: 'text/javascript', body: '<' })),
      visitor: 'refuses',
    },
    'never comes: the report': {
      breaks: ({ context }) => context.route(/report\.js/, () => {}),
      visitor: 'refuses',
    },
  },
};

const logThat = (answer: Answer): Failure => ({
  breaks: ({ site }) => site.routes.set('/temoin/records', answer),
  visitor: 'refuses',
});

/** The log's server; the visitor need not wait for it. */
export const brokenLog: Failures = {
  subject: 'the log',
  rows: {
    'cannot be reached': {
      breaks: ({ context }) => context.route(/records/, (route) => route.abort('connectionrefused')),
      visitor: 'refuses',
    },
    'never answers': logThat({ hangs: true }),
    'answers 500': logThat({ status: 500, body: 'oops' }),
    'answers 404': logThat({ status: 404 }),
    'answers with something else': logThat({ status: 200, type: 'text/html', body: '<p>Bonjour' }),
  },
};

/** The page. */
export const plainPage: Failures = {
  subject: 'the page comes',
  rows: {
    'over plain http, without crypto.subtle and randomUUID': {
      breaks: async ({ tab, context, site }) => {
        await context.route('http://plain.example/**', async (route) => {
          const { pathname } = new URL(route.request().url());
          await route.fulfill({ response: await route.fetch({ url: site.url + pathname }) });
        });
        await tab.goto('http://plain.example/');
        expect(await tab.evaluate(() => [isSecureContext, crypto.subtle, crypto.randomUUID])).toEqual([
          false,
          undefined,
          undefined,
        ]);
      },
      visitor: 'refuses',
    },
  },
};
