// Turns a page of the site as written by hand into the page as sent: parts, nonce and addresses filled in.

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The second origin as the pages are written. This is the only place that knows it stands for another. */
const WRITTEN_THIRD_PARTY = 'http://127.0.0.1:8082';

/** What differs from one answer to the next. */
export interface PageFacts {
  /** The second origin's real address, without a slash at the end. */
  readonly thirdPartyUrl: string;
  /** How many requests the second origin had received when the page was sent. */
  readonly seenBefore: number;
  /** Fresh for every answer; see {@link freshNonce}. */
  readonly nonce: string;
  /** The page's own path, so that the navigation can mark it. */
  readonly path: string;
}

/** 128 random bits in base64, as CSP3 asks of a nonce. */
export function freshNonce(): string {
  return randomBytes(16).toString('base64');
}

/**
 * Fills a page in: `<!-- include x.html -->` becomes the part of that name, `%NONCE%` and `%SEEN%` their
 * values, the written address of the second origin its real one, and the navigation's link to the page
 * itself gets `aria-current`.
 *
 * @param partsFolder - where the parts are; a part includes no other part.
 * @throws when a part cannot be read: the page names one that does not exist.
 */
export async function fillPage(html: string, partsFolder: string, facts: PageFacts): Promise<string> {
  let page = html;
  for (const [line, indent = '', name = ''] of html.matchAll(/^( *)<!-- include ([a-z]+\.html) -->/gm)) {
    const part = withoutFirstComment(await readFile(join(partsFolder, name), 'utf8')).trim();
    page = page.replace(line, () => part.replace(/^(?=.)/gm, indent));
  }
  return withoutFirstComment(page)
    .replaceAll(WRITTEN_THIRD_PARTY, facts.thirdPartyUrl)
    .replaceAll('%NONCE%', facts.nonce)
    .replaceAll('%SEEN%', String(facts.seenBefore))
    .replaceAll(`data-nav href="${facts.path}"`, `aria-current="page" data-nav href="${facts.path}"`);
}

/**
 * The Content-Security-Policy of every page: only tags with this answer's nonce run, styles come from files,
 * and the second origin is the only other host that a granted service may reach.
 *
 * @param strict - adds `require-trusted-types-for 'script'`.
 */
export function pagePolicy(nonce: string, thirdPartyUrl: string, strict: boolean): string {
  const directives = [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self' ${thirdPartyUrl}`,
    `frame-src ${thirdPartyUrl}`,
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'none'",
  ];
  if (strict) directives.push("require-trusted-types-for 'script'");
  return directives.join('; ');
}

/** The comment that opens each file is for its readers here, not for visitors. */
function withoutFirstComment(html: string): string {
  return html.replace(/^<!--[\s\S]*?-->\s*/, '');
}
