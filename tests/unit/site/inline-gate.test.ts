// The inlined gate: where it goes, what it replaces, and that its hash is the one a browser computes.
import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { mark } from '../../../src/site/mark.ts';
import { configuration } from './pages.ts';

const GATE = '<script data-temoin="gate">gate()</script>';
const marked = (html: string, script = 'gate()', nonce?: string) =>
  mark(html, configuration, { gate: { script, ...(nonce !== undefined && { nonce }) } });

describe('a visitor whose request asks for an opt-out', () => {
  it.each([
    ['1', true],
    ['0', false],
    [undefined, false],
  ])('by Sec-GPC %s is heard by the page too: %s', (secGpc, isHeard) => {
    const { html } = mark('<html><head></head>', configuration, { gate: { script: 'gate()', secGpc } });
    expect(html.includes('globalPrivacyControl')).toBe(isHeard);
    const text = /<script[^>]*>(.*)<\/script>/.exec(html)?.[1] ?? '';
    const { navigator } = runInNewContext(`${text}; this`, { navigator: {}, gate() {} });
    expect(navigator.globalPrivacyControl).toBe(isHeard || undefined);
  });
});

describe('the gate', () => {
  it.each<[what: string, before: string, after: string]>([
    [
      'first in the head',
      '<html><head><script src=/a></script>',
      `<html><head>${GATE}<script src=/a></script>`,
    ],
    [
      'behind the encoding',
      '<!doctype html><head>\n <meta charset=utf-8>\n <title>x</title>',
      `<!doctype html><head>\n <meta charset=utf-8>${GATE}\n <title>x</title>`,
    ],
    [
      'behind the encoding, said the old way',
      '<head><meta name=a><meta http-equiv="Content-Type" content="text/html; charset=x"><title>x</title>',
      `<head><meta name=a><meta http-equiv="Content-Type" content="text/html; charset=x">${GATE}<title>x</title>`,
    ],
    [
      'before whatever loads, even before the encoding',
      '<head><link rel=icon href=/x><meta charset=utf-8>',
      `<head>${GATE}<link rel=icon href=/x><meta charset=utf-8>`,
    ],
    ['before a base', '<head><title>x</title><base href=/x>', `<head><title>x</title>${GATE}<base href=/x>`],
    [
      'before the head ends',
      '<head><title>a<b</title><!-- c --></head>',
      `<head><title>a<b</title><!-- c -->${GATE}</head>`,
    ],
    ['where a head is only implied', '<!doctype html>\n<p>x', `<!doctype html>\n${GATE}<p>x`],
    [
      'where words begin',
      '<!doctype html><title>x</title>\n&amp;',
      `<!doctype html><title>x</title>${GATE}\n&amp;`,
    ],
    [
      'in place of the tag that loads it',
      '<head>\n<script async src="/temoin/temoin.js?v=1" data-config="/t.json"></script>\n',
      `<head>\n${GATE}\n`,
    ],
    [
      'in place of one further down',
      '<head><script src=/a></script><script src=temoin.js></script><p>',
      `<head>${GATE}<script src=/a></script><p>`,
    ],
    [
      'in place of an older one',
      '<head><script data-temoin="gate" nonce=x>old("</scrip")</script><p>',
      `<head>${GATE}<p>`,
    ],
  ])('goes %s', (_what, before, after) => {
    expect(marked(before).html).toBe(after);
    expect(marked(after).html).toBe(after);
  });

  it.each([
    '<p>part of a page</p>',
    '<script src=/a></script>',
    'words',
    '',
    '<!doctype html>',
    '<title>never ends',
  ])('is not put into %j', (html) => {
    const { html: after, gate } = marked(html);
    expect(after).toBe(html);
    expect(gate).toBeUndefined();
  });

  it('carries the nonce', () => {
    expect(marked('<head></head>', 'x', 'YWJj+/-_==').html).toBe(
      '<head><script data-temoin="gate" nonce="YWJj+/-_==">x</script></head>',
    );
  });

  it('says on which line it begins', () => {
    expect(marked('<!doctype html>\n<head>\n<meta charset=utf-8>\n').gate?.line).toBe(3);
  });

  it('means the same inside the page, ends where it should, and has the hash that a browser computes', () => {
    const script = [
      'result = ["</script>", "</SCRIPT x", "<!-- <script>", `é😀\u2028</script>`, /[é😀]/u.test("😀"),',
      '/^<\\/script>é$/.test("</script>é"), 1 < 2];',
    ].join('\r\n');
    const { html, gate } = marked('<!doctype html><head></head><body>x', script);
    const text = textOfFirstScript(parse(html));
    const run = (code: string) => {
      const context: { result?: unknown } = {};
      runInNewContext(code, context);
      return JSON.stringify(context.result);
    };
    expect(run(text)).toBe(run(script));
    expect(gate?.hash).toBe(`sha256-${createHash('sha256').update(text).digest('base64')}`);
    expect(html.endsWith('</script></head><body>x')).toBe(true);
    expect(html).toMatch(/^[\n\x20-\x7e]*$/);
  });
});

function textOfFirstScript(node: DefaultTreeAdapterTypes.ParentNode): string {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    const [text] = child.childNodes;
    if (child.tagName === 'script' && text && 'value' in text) return text.value;
    const inside = textOfFirstScript(child);
    if (inside) return inside;
  }
  return '';
}
