// A failure: what breaks, before the page is opened, and what the visitor can do then; with ways to make one.
import type { BrowserContext, Page } from '@playwright/test';
import { choiceMade } from '../returning-visitor.ts';
import { type Answer, heldInline, heldScript, page, type Site } from '../site.ts';

interface Given {
  readonly tab: Page;
  readonly context: BrowserContext;
  readonly site: Site;
}

/** One row of the table. */
export interface Failure {
  /** Breaks it, before the page is opened; or opens it itself. */
  readonly breaks: (given: Given) => unknown;
  /**
   * `refuses`: is asked, refuses, and is not asked again. `refuses, is asked again`: the refusal is recorded, but
   * what is broken opens the question anew. `is not asked`: nothing optional can ever run on this page.
   */
  readonly visitor: 'refuses' | 'refuses, is asked again' | 'is not asked';
  /** The choice cookie; without it the visitor is new. */
  readonly cookie?: string;
  /** The button that the visitor presses first. */
  readonly presses?: string;
  /** What is broken throws where the browser tells the page of it. */
  readonly isReported?: true;
}

/** Rows by what is broken, as the end of the sentence that `subject` begins. */
export interface Failures {
  readonly subject: string;
  readonly requirement?: string;
  readonly rows: Readonly<Record<string, Failure>>;
}

/** The cookie of a visitor who accepted everything a minute ago. */
export const accepted = choiceMade(60);

/** As the site under test answers with a file of JSON. */
export const json = (value: unknown): Answer => ({ type: 'application/json', body: JSON.stringify(value) });

/** Runs in the page before everything else, as another script standing in front of the gate would. */
export const script = (
  code: () => unknown,
  visitor: Failure['visitor'] = 'refuses',
  more: Partial<Failure> = {},
): Failure => ({ breaks: ({ tab }) => tab.addInitScript(code), visitor, ...more });

/** One of each kind that a page may hold. */
export const held = (site: Site) =>
  heldScript(site, '/a.js', 'analytics') +
  heldScript(site, '/b.js', 'matomo', 'async') +
  heldInline(`fetch('${site.other}/inline', { mode: 'no-cors' })`, 'analytics|social') +
  `<iframe title="Vidéo" data-consent="social" data-src="${site.other}/frame"></iframe>`;

/** Elements in front of the gate. */
export const elements = (
  html: string,
  visitor: Failure['visitor'] = 'refuses',
  more: Partial<Failure> = {},
): Failure => ({
  breaks: ({ site }) => {
    const gate = '<script nonce="n0nce" src="/temoin/temoin.js" data-config="/temoin.json"></script>';
    site.routes.set('/', { body: page({ gate: html + gate, body: held(site) }) });
  },
  visitor,
  ...more,
});
