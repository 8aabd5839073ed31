// What the tests of this folder share: a configuration with guarded hosts, and HTML as bad as people write it.
import fc from 'fast-check';
import type { Configuration } from '../../../src/consent/configuration.ts';

const service = (id: string, purpose: string, ...hosts: string[]) => ({
  id,
  purpose,
  hosts,
  name: id,
  provider: id,
});

/** `stats.example` and every host below `video.example` are guarded; `pay.example` is necessary. */
export const configuration: Configuration = {
  site: 'site.example',
  revision: 1,
  policy: '/privacy',
  controller: { name: 'Site', contact: 'dpo@site.example' },
  purposes: [{ id: 'necessary', required: true }, { id: 'analytics' }, { id: 'social' }],
  services: [
    service('matomo', 'analytics', 'stats.example', 'bücher.example', 'xn--bcher-kva.example'),
    service('player', 'social', '*.video.example'),
    service('pay', 'necessary', 'pay.example'),
  ],
};

/** Whether a resolved address is one that {@link configuration} guards; written apart from the code under test. */
export function isGuarded(address: string): boolean {
  return /^(https?|wss?):\/\/([^/?#@]*@)?(stats\.example|[^/?#@]+\.video\.example|xn--bcher-kva\.example)\.?[:/?#]/.test(
    `${address}/`,
  );
}

/** Ways to write an address of a guarded host. */
const GUARDED = [
  'https://stats.example/a',
  '//stats.example/a',
  'HTTPS://STATS.EXAMPLE',
  '\\\\stats.example\\a',
  'https:stats.example/a',
  ' \thttps://st\nats.example/a ',
  'https&#58;//stats.example/a',
  'https://stats.example./a',
  'https://user@stats.example:8443/a',
  'https://bücher.example/é',
  'http://b%C3%BCcher.example',
  '&#x2f;/a.video.example/',
  'wss://b.a.video.example/x,y',
];

/** Ways to write an address that is not guarded. */
const FREE = [
  '/a.js',
  'x.png',
  '',
  'https://pay.example/x',
  'https://other.example/é',
  'data:,x',
  'https://[',
  '#',
  '//',
];

const spaces = fc.constantFrom(' ', '\n', '\r\n', '\t', '/', ' / ', '  ');

/** An attribute with its value, quoted in any way that the value allows, behind some space. */
const attributeOf = (name: fc.Arbitrary<string>, value: fc.Arbitrary<string>) =>
  fc
    .tuple(spaces, name, fc.constantFrom('=', ' = ', '=\r\n'), value, fc.constantFrom('"', "'", ''))
    .map(([space, key, equals, text, quote]) => {
      const unquotable = /[\s"'=<>`]/.test(text) || text === '';
      const mark = quote || (unquotable ? '"' : '');
      return `${space}${key}${equals}${mark}${text}${mark}`;
    });

const NAMES = [
  'script',
  'iframe',
  'img',
  'image',
  'video',
  'audio',
  'source',
  'object',
  'embed',
  'link',
  'input',
  'track',
  'SCRIPT',
  'Img',
  'svg',
  'math',
  'title',
  'style',
  'textarea',
  'noscript',
  'template',
  'select',
  'table',
  'td',
  'p',
  'a',
  'b',
  'xmp',
  'noembed',
  'noframes',
  'frameset',
  'body',
  'head',
  'html',
  'base',
  'meta',
  'foreignObject',
  'desc',
  'annotation-xml',
  'option',
  'form',
  'button',
  'use',
  'picture',
  'mi',
  'div',
];

const OTHER_ATTRIBUTES = [
  ' async',
  ' type=module',
  ' type="text/javascript"',
  " type='text/plain'",
  ' type',
  ' TYPE=Module',
  ' rel=stylesheet',
  ' rel="canonical"',
  ' rel="preload icon"',
  ' data-consent=social',
  ' data-src="x"',
  ' data-srcset=y',
  ' type=image',
  ' data-type=x',
  '=',
  ' "',
  " '",
  ' <',
  ' é=ü',
  ' language=vbscript',
  ' encoding=text/html',
  ' data-held-src=z',
];

const ADDRESS_ATTRIBUTES = [
  'src',
  'SRC',
  'srcset',
  'href',
  'data',
  'poster',
  'imagesrcset',
  'xlink:href',
  'srcdoc',
];

const TEXTS = [
  'x',
  ' ',
  '\r\n',
  '\n',
  '\r',
  '<',
  '>',
  '&',
  '&amp;',
  '"',
  "'",
  '<!--',
  '-->',
  '--!>',
  '<![CDATA[',
  ']]>',
  '<!',
  '</',
  '<?php x ?>',
  '<!doctype html>',
  '<!--[if IE]>',
  '<![endif]-->',
  'é',
  '😀',
  '\u00a0',
  '\0',
  '</>',
  '<a',
  '<script',
  '</script',
  '<plaintext>',
  '<!-->',
  '<!-- <script> -->',
  '{{ x }}',
];

/** HTML out of tags, ends of tags and rubbish, with addresses of the given kind. */
function htmlWith(addresses: readonly string[]): fc.Arbitrary<string> {
  const attribute = fc.oneof(
    {
      weight: 3,
      arbitrary: attributeOf(fc.constantFrom(...ADDRESS_ATTRIBUTES), fc.constantFrom(...addresses)),
    },
    { weight: 1, arbitrary: fc.constantFrom(...OTHER_ATTRIBUTES) },
  );
  const tag = fc
    .tuple(
      fc.constantFrom(...NAMES),
      fc.array(attribute, { maxLength: 4 }),
      fc.constantFrom('>', '>', ' >', '/>', ' />'),
    )
    .map(([name, attributes, end]) => `<${name}${attributes.join('')}${end}`);
  const endTag = fc.constantFrom(...NAMES).map((name) => `</${name}>`);
  const closed = fc.constantFrom('script', 'noscript', 'style', 'textarea', 'title', 'iframe', 'xmp', 'svg');
  const part: fc.Arbitrary<string> = fc.oneof(
    { weight: 4, arbitrary: tag },
    { weight: 2, arbitrary: endTag },
    { weight: 2, arbitrary: fc.constantFrom(...TEXTS) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(closed, fc.array(tag, { maxLength: 3 }))
        .map(([name, tags]) => `<${name}>${tags.join('')}</${name}>`),
    },
  );
  return fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
}

/** HTML in which anything may stand. */
export const anyHtml = htmlWith([...GUARDED, ...FREE]);

/** HTML without a guarded host. */
export const freeHtml = htmlWith(FREE);
