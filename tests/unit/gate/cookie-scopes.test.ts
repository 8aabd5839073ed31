// Cookie scopes: every domain and path under which a page may find a cookie.
import { describe, expect, it } from 'vitest';
import { cookieScopes } from '../../../src/gate/sweep/cookie-scopes.ts';

const HOST_ONLY = undefined;

describe('the domains that a page may have cookies of', () => {
  it.each([
    ['localhost', [HOST_ONLY, 'localhost']],
    ['example.com', [HOST_ONLY, 'example.com', 'com']],
    [
      'www.shop.example.co.uk',
      [HOST_ONLY, 'www.shop.example.co.uk', 'shop.example.co.uk', 'example.co.uk', 'co.uk', 'uk'],
    ],
    ['xn--t-0ga.example', [HOST_ONLY, 'xn--t-0ga.example', 'example']],
    // The dot of the root stays with the name that it ends.
    ['example.com.', [HOST_ONLY, 'example.com.', 'com.']],
    ['[::1]', [HOST_ONLY, '[::1]']],
    ['', [HOST_ONLY]],
  ])('of %j are the host itself and every parent', (hostname, domains) => {
    expect(cookieScopes(hostname, '/').map(({ domain }) => domain)).toEqual(domains);
  });
});

describe('the paths', () => {
  it.each([
    ['/', ['/']],
    ['/a', ['/', '/a']],
    ['/a/', ['/', '/a', '/a/']],
    ['/a/b.html', ['/', '/a', '/a/', '/a/b.html']],
    ['/a//b', ['/', '/a', '/a/', '/a//', '/a//b']],
    ['/%C3%A9t%C3%A9/x', ['/', '/%C3%A9t%C3%A9', '/%C3%A9t%C3%A9/', '/%C3%A9t%C3%A9/x']],
    ['', ['/']],
    ['blank', ['/', 'blank']],
  ])('of %j are all its beginnings', (pathname, paths) => {
    const found = cookieScopes('', pathname).map(({ path }) => path);
    expect(found).toEqual(paths);
  });

  it('are tried with every domain, the usual ones first', () => {
    expect(cookieScopes('example.com', '/a').slice(0, 4)).toEqual([
      { domain: undefined, path: '/' },
      { domain: 'example.com', path: '/' },
      { domain: 'com', path: '/' },
      { domain: undefined, path: '/a' },
    ]);
  });

  it('of a page as deep as no page is are not tried for ever', () => {
    expect(cookieScopes('', '/a'.repeat(5000)).length).toBeLessThan(100);
  });
});
