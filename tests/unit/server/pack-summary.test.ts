// summary.html of a pack as a browser parses it: every text of anybody's is text, and the page runs and asks for nothing.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Configuration } from '../../../src/consent/configuration.ts';
import { noticeHash } from '../../../src/consent/notice-hash.ts';
import { publishedNotices } from '../../../src/consent/published-notices.ts';
import { locales } from '../../../src/locales/index.ts';
import { html } from '../../../src/server/pack/html.ts';
import { configuration, INTEGRITY, post, recordFor, Site } from './site.ts';
import { unpack } from './unpacked.ts';

const SCRIPT = '</script><script>alert(1)</script>';
const HANDLER = `"><img src=x onerror=alert(1)> ' onmouseover='alert(1)`;
const STYLE = '</style><style>body{display:none}</style>&lt;b&gt;';
const hostile: Configuration = {
  ...configuration,
  policy: `/x${HANDLER}`,
  controller: { name: `A${SCRIPT}`, contact: `B${HANDLER}` },
  services: [
    {
      id: 'matomo',
      purpose: 'analytics',
      name: `C${STYLE}`,
      provider: `D${SCRIPT}`,
      policy: `javascript:alert(1)//${HANDLER}`,
      storage: [{ kind: 'cookie', name: `E${SCRIPT}`, days: 3 }],
    },
  ],
  texts: { fr: { title: `F${SCRIPT}`, refuseAll: `G${HANDLER}`, acceptAll: `H${STYLE}` } } as never,
};

interface Parsed {
  readonly elements: ReadonlyMap<string, readonly Tree.Element[]>;
  readonly text: string;
}

function parsed(page: string): Parsed {
  const elements = new Map<string, Tree.Element[]>();
  let text = '';
  const visit = (node: Tree.Node) => {
    if ('value' in node) text += node.value;
    if ('tagName' in node) elements.set(node.tagName, [...(elements.get(node.tagName) ?? []), node]);
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(page));
  return { elements, text };
}

describe('a template of HTML', () => {
  it('makes of any text the same text, between tags and in an attribute, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('', SCRIPT, HANDLER, STYLE),
        (any, more) => {
          // As HTML reads line ends and what no document may hold.
          const value = (any + more).replace(/\r\n?/g, '\n').replaceAll('\0', '');
          const { elements } = parsed(html`<body><p title="${value}">x${value}</p>`.text);
          const [paragraph, ...others] = elements.get('p') ?? [];
          expect(others).toEqual([]);
          expect([...elements.keys()].sort()).toEqual(['body', 'head', 'html', 'p']);
          expect(paragraph?.attrs).toEqual([{ name: 'title', value }]);
          expect(paragraph?.childNodes.map((node) => Reflect.get(node, 'value'))).toEqual([`x${value}`]);
        },
      ),
    );
  });
});

describe('the summary of a pack', () => {
  let site: Site;
  let page: string;
  let found: Parsed;

  beforeAll(async () => {
    site = await Site.make();
    const { url } = await site.start({ configuration: hostile });
    const notices = publishedNotices(hostile, Object.values(locales), {
      version: '0.1.0',
      integrity: INTEGRITY,
    });
    const notice = notices.find(({ locale, asks }) => locale === 'fr' && !asks);
    const hash = notice ? noticeHash(notice) : '';
    for (const n of [0, 1, 2])
      expect((await post(url, recordFor(n, { notice: n < 2 ? hash : 'cd'.repeat(32) }))).status).toBe(201);
    site.alter('UPDATE record SET bytes = ? WHERE id = ?', new TextEncoder().encode(SCRIPT), recordFor(1).id);
    const signIn = await fetch(`${url}/temoin/audit/session`, {
      method: 'POST',
      headers: { origin: url },
      body: JSON.stringify({ token: await site.token() }),
    });
    const cookie = signIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const response = await fetch(`${url}/temoin/audit/pack`, { headers: { cookie } });
    page = (await unpack(new Uint8Array(await response.arrayBuffer()))).text('summary.html');
    found = parsed(page);
  });

  afterAll(() => site.end());

  it('shows every text of the operator as it is, and none of it as HTML', () => {
    for (const { name, contact } of [hostile.controller]) {
      expect(found.text).toContain(name);
      expect(found.text).toContain(contact);
    }
    for (const text of [`C${STYLE}`, `D${SCRIPT}`, `E${SCRIPT}`, `F${SCRIPT}`, `G${HANDLER}`, `/x${HANDLER}`])
      expect(found.text).toContain(text);
    for (const name of ['script', 'img', 'a', 'link', 'iframe', 'form', 'b', 'object', 'svg'])
      expect(found.elements.get(name) ?? [], name).toEqual([]);
    expect(found.elements.get('style')).toHaveLength(1);
    const attributes = [...found.elements.values()].flat().flatMap(({ attrs }) => attrs);
    const names = new Set(attributes.map(({ name }) => name));
    expect([...names].filter((name) => name.startsWith('on') || name === 'style' || name === 'href')).toEqual(
      [],
    );
  });

  it('is held to that by a policy of its own, which allows its one style sheet by its hash', () => {
    const [style] = found.elements.get('style') ?? [];
    const sheet = String(Reflect.get(Object(style?.childNodes[0]), 'value'));
    const hash = createHash('sha256').update(sheet).digest('base64');
    const policy = found.elements
      .get('meta')
      ?.find(({ attrs }) => attrs.some(({ value }) => value === 'Content-Security-Policy'))
      ?.attrs.find(({ name }) => name === 'content')?.value;
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; img-src 'self' file:; base-uri 'none'; form-action 'none'`,
    );
    expect(sheet).not.toMatch(/url\(|@import/);
  });

  it('says of a damaged record that it is damaged, and of a notice that nobody published that it is absent', () => {
    expect(found.text).toContain('1 record can no longer be read');
    expect(found.text).toMatch(/✕ Entry \d+ is damaged/);
    expect(found.text).toContain(recordFor(1).id);
    expect(found.text).toContain(`notices/${'cd'.repeat(32)}.json`);
  });
});
