// mark: what becomes of each kind of tag, and what is told of it.
import { describe, expect, it } from 'vitest';
import { mark } from '../../../src/site/mark.ts';
import { configuration } from './pages.ts';

const marked = (html: string, baseUrl?: string) =>
  mark(html, configuration, baseUrl === undefined ? {} : { baseUrl });

describe('a tag to a guarded host is held', () => {
  it.each<[what: string, before: string, after: string]>([
    [
      'a script',
      '<script src="https://stats.example/a.js"></script>',
      '<script type="text/plain" data-consent="matomo" src="https://stats.example/a.js"></script>',
    ],
    [
      'a script of a classic type, whose type is not needed to run it',
      "<script async type='text/javascript' src=//stats.example></script>",
      '<script data-consent="matomo" async type="text/plain" src=//stats.example></script>',
    ],
    [
      'a module',
      '<script type=" Module " src=//stats.example></script>',
      '<script data-consent="matomo" type="text/plain" data-type="module" src=//stats.example></script>',
    ],
    [
      'a type without a value',
      '<script type src=//stats.example>',
      '<script data-consent="matomo" type="text/plain" src=//stats.example>',
    ],
    [
      'a frame',
      '<iframe src="//a.video.example/1" title="x">',
      '<iframe data-consent="player" data-src="//a.video.example/1" title="x">',
    ],
    ['an image', '<img src=//stats.example />', '<img data-consent="matomo" data-src=//stats.example />'],
    [
      'an image by its other name',
      '<image src=//stats.example>',
      '<image data-consent="matomo" data-src=//stats.example>',
    ],
    [
      'a set of images by any candidate',
      '<img srcset="/a.png, //stats.example/b,c.png 2x" src=/a.png>',
      '<img data-consent="matomo" data-srcset="/a.png, //stats.example/b,c.png 2x" src=/a.png>',
    ],
    [
      'a video',
      '<video src=//stats.example poster=/own.jpg>',
      '<video data-consent="matomo" data-src=//stats.example poster=/own.jpg>',
    ],
    [
      'a poster',
      '<video poster=//stats.example src=/own>',
      '<video data-consent="matomo" data-poster=//stats.example src=/own>',
    ],
    ['a sound', '<audio src=//stats.example>', '<audio data-consent="matomo" data-src=//stats.example>'],
    [
      'a source, and not the video around it',
      '<video controls><source src=//stats.example></video>',
      '<video controls><source data-consent="matomo" data-src=//stats.example></video>',
    ],
    [
      'a source of a picture',
      '<source srcset="//stats.example 1x">',
      '<source data-consent="matomo" data-srcset="//stats.example 1x">',
    ],
    [
      'an object',
      '<object data=//stats.example>',
      '<object data-consent="matomo" data-data=//stats.example>',
    ],
    ['an embed', '<embed src=//stats.example>', '<embed data-consent="matomo" data-src=//stats.example>'],
    [
      'a style sheet',
      '<link rel="StyleSheet" href=//stats.example>',
      '<link data-consent="matomo" rel="StyleSheet" data-href=//stats.example>',
    ],
    [
      'an icon',
      '<link rel="shortcut icon" href=//stats.example>',
      '<link data-consent="matomo" rel="shortcut icon" data-href=//stats.example>',
    ],
    [
      'a preload of images',
      '<link rel=preload as=image imagesrcset="//stats.example 2x">',
      '<link data-consent="matomo" rel=preload as=image data-imagesrcset="//stats.example 2x">',
    ],
    [
      'a frame with a document that has a guarded tag',
      '<iframe srcdoc="&lt;img src=//stats.example&gt;">',
      '<iframe data-consent="matomo" data-srcdoc="&lt;img src=//stats.example&gt;">',
    ],
    [
      'several services, all of which are needed',
      '<video src=//stats.example poster=//a.video.example>',
      '<video data-consent="matomo player" data-src=//stats.example data-poster=//a.video.example>',
    ],
    [
      'with an expression of its own, which stays',
      '<script data-consent="social" src=//stats.example></script>',
      '<script type="text/plain" data-consent="social" src=//stats.example></script>',
    ],
    [
      'with an attribute twice, the second of which would count otherwise',
      '<img src=//stats.example/1 SRC=//stats.example/2 alt=x>',
      '<img data-consent="matomo" data-src=//stats.example/1  alt=x>',
    ],
    [
      'of a script that loads pictures late, and whose place is taken',
      '<img src=//stats.example/small data-src=//stats.example/large>',
      '<img data-consent="matomo" data-held-src=//stats.example/small data-src=//stats.example/large>',
    ],
    [
      'in a template',
      '<template><img src=//stats.example></template>',
      '<template><img data-consent="matomo" data-src=//stats.example></template>',
    ],
    [
      'in an SVG',
      '<svg><desc><img src=//stats.example></desc></svg>',
      '<svg><desc><img data-consent="matomo" data-src=//stats.example></desc></svg>',
    ],
    [
      'without spaces',
      '<img/src=//stats.example/alt=x>',
      '<img data-consent="matomo"/data-src=//stats.example/alt=x>',
    ],
    [
      'over lines',
      '<IMG\r\n\tALT="a > b"\r\n\tSRC = \r\n\'//stats.example\'\r\n>',
      '<IMG data-consent="matomo"\r\n\tALT="a > b"\r\n\tdata-SRC = \r\n\'//stats.example\'\r\n>',
    ],
  ])('%s', (_what, before, after) => {
    const { html, changes } = marked(before);
    expect(html).toBe(after);
    expect(changes).toHaveLength(1);
  });

  it.each([
    'preconnect',
    'dns-prefetch',
    'preload',
    'modulepreload',
    'prefetch',
    'icon',
    'apple-touch-icon',
    'manifest',
  ])('a link that is a %s', (rel) => {
    expect(marked(`<link rel=${rel} href=//stats.example>`).html).toBe(
      `<link data-consent="matomo" rel=${rel} data-href=//stats.example>`,
    );
  });

  it.each([
    'https://stats.example/x',
    'http://stats.example:8080/x',
    '//stats.example',
    '\\\\stats.example/x',
    'HTTPS:\\\\STATS.EXAMPLE',
    'http:stats.example',
    'http:/stats.example',
    '  https://stats.example\n',
    'ht\ntps://stats.exa\tmple',
    'https&colon;//stats&period;example',
    'https&#58//stats.example',
    '&#x2F;/stats.example',
    'https://stats.example./x',
    'https://a:b@stats.example/x',
    'https://stats%2Eexample/',
    'https://ｓｔａｔｓ.example/',
    'https://bücher.example/',
    'https://B%C3%9CCHER.example/',
    'wss://stats.example',
  ])('at %j', (address) => {
    expect(marked(`<img src="${address}">`).html).toBe(`<img data-consent="matomo" data-src="${address}">`);
  });
});

describe('the address of the page', () => {
  const image = '<img src="a.png">';
  const held = '<img data-consent="matomo" data-src="a.png">';

  it.each<[what: string, html: string, after: string, baseUrl?: string]>([
    ['is the site’s', image, image],
    ['may be given', image, held, 'https://stats.example/'],
    [
      'may be changed by a base',
      `<base href="//stats.example/x/">${image}`,
      `<base href="//stats.example/x/">${held}`,
    ],
    [
      'counts from the base on',
      `${image}<base href="//stats.example">`,
      `${image}<base href="//stats.example">`,
    ],
    [
      'is changed once',
      `<base href="/x"><base href="//stats.example">${image}`,
      `<base href="/x"><base href="//stats.example">${image}`,
    ],
    [
      'is not changed by a base without an address',
      `<base target=x><base href=//stats.example>${image}`,
      `<base target=x><base href=//stats.example>${held}`,
    ],
    [
      'is not changed by a base in a template',
      `<template><base href=//stats.example></template>${image}`,
      `<template><base href=//stats.example></template>${image}`,
    ],
    [
      'is not changed by a base of data',
      `<base href="data:,x">${image}`,
      `<base href="data:,x">${held}`,
      'https://stats.example/',
    ],
  ])('%s', (_what, html, after, baseUrl) => {
    expect(marked(html, baseUrl).html).toBe(after);
  });
});

describe('nothing is changed', () => {
  it.each([
    '<a href=//stats.example>x</a><form action=//stats.example>',
    '<link rel=canonical href=//stats.example><link rel="alternate author license me" href=//stats.example><link href=//stats.example>',
    '<script type=application/json src=//stats.example></script><script type="text/javascript;x" src=//stats.example></script>',
    '<script language=vbscript src=//stats.example></script>',
    '<script type="text/plain" data-consent="matomo" src=//stats.example></script>',
    '<iframe data-consent="matomo" data-src=//stats.example></iframe><img data-src=//stats.example>',
    '<img src="https://pay.example/1"><img src="/1"><img src="data:,//stats.example"><img src="stats.example/1">',
    '<img src="https://video.example/1"><img src="https://stats.example.evil/">',
    '<script>"<img src=//stats.example>"<!-- <script> </script> <img src=//stats.example> --></script>',
    '<style><img src=//stats.example></style><xmp><img src=//stats.example></xmp><title><img src=//stats.example></title>',
    '<textarea><img src=//stats.example></textarea><iframe><img src=//stats.example></iframe>',
    '<noembed><img src=//stats.example></noembed><noframes><img src=//stats.example></noframes>',
    '<!-- <img src=//stats.example> --><!--[if IE]><img src=//stats.example><![endif]-->',
    '<svg><![CDATA[<img src=//stats.example>]]></svg><?php <img src=//stats.example ?>',
    '<svg><style>a</style><iframe src=//stats.example></iframe></svg>',
    '<p title="<img src=//stats.example>">',
    '<plaintext><img src=//stats.example>',
    '<p>x</p><img src=//stats.example',
    '',
  ])('%j', (html) => {
    expect(marked(html)).toMatchObject({ html, changes: [] });
  });
});

describe('a <noscript>', () => {
  it.each<[before: string, after: string]>([
    ['<img src=//stats.example>', ''],
    ['a<IMG src="//stats.example"/>b', 'ab'],
    ['<iframe src=//stats.example>x</iframe><p>b</p>', '<p>b</p>'],
    ['<div><object data=//stats.example><p>kept</p></object></div>', '<div><p>kept</p></div>'],
    ['<link rel=stylesheet href=//stats.example><style>a{}</style>', '<style>a{}</style>'],
    ['<input type=image src=//stats.example>', ''],
    ['<<img src=//stats.example>img src=//stats.example/2>', '< img src=//stats.example/2>'],
    ['<svg><image href=//stats.example /></svg>', '<svg></svg>'],
    ['<iframe src=//stats.example>', ''],
  ])('with %j keeps %j', (before, after) => {
    const { html, changes } = marked(`<p>\n<noscript>${before}</noscript><p>`);
    expect(html).toBe(`<p>\n<noscript>${after}</noscript><p>`);
    expect(changes).toEqual([expect.objectContaining({ line: 2, action: 'removed', consent: 'matomo' })]);
  });

  it('with other things keeps them', () => {
    const html = '<noscript>a<img src=/x><style>\r\n</style><img src=https://pay.example></noscript>';
    expect(marked(html).html).toBe(html);
  });
});

describe('the report', () => {
  it('names line, tag, address and expression of each change', () => {
    const html =
      '<!doctype html>\r\n<p>\r\n<IMG alt="\r\n" src="//STATS.example/a b">\n<noscript>\n<img src=//a.video.example></noscript>';
    expect(marked(html).changes).toEqual([
      { line: 3, tag: 'img', address: 'https://stats.example/a%20b', consent: 'matomo', action: 'held' },
      { line: 6, tag: 'img', address: 'https://a.video.example/', consent: 'player', action: 'removed' },
    ]);
  });

  it('lists tags that fetch from hosts that no service declares, wherever they are', () => {
    const html = [
      '<script src=https://cdn.example/a.js></script><link rel=preconnect href=//fonts.example>',
      '<img src=https://site.example/own><img src=/own><img src=https://pay.example/x>',
      '<img srcset="//a.example 1x, //b.example 2x"><track src=//c.example>',
      '<noscript><img src=//d.example></noscript><iframe srcdoc="<img src=//e.example>">',
      '</iframe><a href=//f.example>x</a><script async src="https://log.example/temoin/temoin.js"></script>',
    ].join('\n');
    const { undeclared, html: after } = marked(html);
    expect(after).toBe(html);
    expect(undeclared.map(({ line, tag, address }) => `${line} ${tag} ${new URL(address).host}`)).toEqual([
      '1 script cdn.example',
      '1 link fonts.example',
      '3 img a.example',
      '3 img b.example',
      '3 track c.example',
      '4 img d.example',
      '4 img e.example',
    ]);
  });

  it('does not list hosts below the domain that the site’s cookie is for', () => {
    const shared = { ...configuration, site: 'www.site.example', cookie: { domain: 'site.example' } };
    const html = '<img src=//cdn.site.example><img src=//site.example><img src=//notsite.example>';
    expect(mark(html, shared).undeclared.map(({ address }) => address)).toEqual(['https://notsite.example/']);
  });

  it('lists what is guarded and cannot be held', () => {
    const html =
      '<input type=IMAGE src=//stats.example><track src=//stats.example><svg><image xlink:href=//stats.example /><use href=//stats.example /></svg><input src=//stats.example>';
    const { unheld, html: after } = marked(html);
    expect(after).toBe(html);
    expect(unheld.map(({ tag }) => tag)).toEqual(['input', 'track', 'image', 'use']);
  });
});

describe('a wrong call', () => {
  it.each<[what: string, call: () => unknown, code: string, message: RegExp]>([
    [
      'with a relative address',
      () => marked('', '/x'),
      'option-invalid',
      /baseUrl must be the absolute.*"\/x"/,
    ],
    ['with an address of another kind', () => marked('', 'file:///x'), 'option-invalid', /"file:\/\/\/x"/],
    [
      'with a configuration that the widget refuses',
      () => mark('', { ...configuration, revision: 0 }),
      'configuration-invalid',
      /temoin check/,
    ],
    [
      'with a nonce that is none',
      () => mark('', configuration, { gate: { script: '', nonce: '"><script>' } }),
      'option-invalid',
      /nonce must be of base64 characters/,
    ],
  ])('%s is told', (_what, call, code, message) => {
    expect(call).toThrow(expect.objectContaining({ code, message: expect.stringMatching(message) }));
  });
});

it('marks a deeply nested page without giving up', () => {
  const deep = `${'<div>'.repeat(50_000)}<img src=//stats.example><noscript>${'<b>'.repeat(5000)}</noscript>`;
  expect(marked(deep).changes).toHaveLength(1);
});
