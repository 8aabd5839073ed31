// The catalogue of services: whole, in order, lawful, and harmless to what a site keeps and asks for itself.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkConfiguration } from '../../../src/consent/configuration-check.ts';
import { matchesHost } from '../../../src/consent/hosts.ts';
import { ID, OWN_SERVICE, USUAL_PURPOSES } from '../../../src/consent/id.ts';
import { SIGNAL_NAMES } from '../../../src/consent/signals.ts';
import { matchesStorageName } from '../../../src/consent/storage-pattern.ts';
import { UNTIL_DELETED_DAYS } from '../../../src/services/catalogue-entry.ts';
import { asService, type CatalogueEntry, catalogue, entryOf } from '../../../src/services/index.ts';
import { LANGUAGES } from '../consent/examples.ts';

const folder = join(import.meta.dirname, '../../../src/services');

/** What is in the folder beside the entries. */
const NO_ENTRIES = ['as-service.ts', 'catalogue-entry.ts', 'index.ts'];

/** A site that has that service alone. */
const siteWith = (entry: CatalogueEntry) => ({
  site: 'www.example.org',
  revision: 1,
  policy: '/privacy',
  controller: { name: 'Example', contact: 'privacy@example.org' },
  purposes: [{ id: 'necessary', required: true }, ...USUAL_PURPOSES.slice(1).map((id) => ({ id }))],
  services: [asService(entry)],
  ...(entry.signals && { signals: entry.signals }),
});

/** What sites, frameworks and shops keep themselves, and what a proxy in front of them does: never swept for a vendor. */
const KEPT_BY_SITES = [
  ...['PHPSESSID', 'JSESSIONID', 'ASP.NET_SessionId', 'connect.sid', 'laravel_session', 'XSRF-TOKEN'],
  ...['csrftoken', 'csrf_token', 'sessionid', 'session', 'session_id', 'sid', '_session_id', '__session'],
  ...['wordpress_logged_in_1', 'wordpress_test_cookie', 'wp-settings-1', 'woocommerce_cart_hash', 'cart'],
  ...[
    'cart_id',
    'basket',
    'checkout',
    'currency',
    'country',
    'lang',
    'language',
    'locale',
    'i18next',
    'theme',
  ],
  ...[
    'auth',
    'auth_token',
    'token',
    'access_token',
    'refresh_token',
    'jwt',
    'remember_me',
    'user',
    'user_id',
  ],
  ...['uid', 'uuid', 'id', 'visitor', 'visitor_id', 'guest', 'guest_id', 'customer', 'device_id', 'player'],
  ...[
    'flags',
    'consent',
    'cookie_consent',
    'eu-consent',
    'eu-consent-server',
    'preferences',
    'settings',
    'fr',
  ],
  ...['__Host-next-auth.csrf-token', '__Secure-next-auth.session-token', 'sb-access-token', 'ts', 'i', 'c'],
  ...[
    '__cf_bm',
    'cf_clearance',
    '_cfuvid',
    'AWSALB',
    'GCLB',
    'ARRAffinity',
    'incap_ses_1',
    'has_js',
    'nonce',
  ],
];

/** Domains on which many unrelated things are: a wildcard right below one would hold back what is none of the vendor's. */
const SHARED_DOMAINS = [
  ...[
    'google.com',
    'googleapis.com',
    'gstatic.com',
    'doubleclick.net',
    'googleusercontent.com',
    'microsoft.com',
  ],
  ...[
    'azure.com',
    'windows.net',
    'azureedge.net',
    'bing.com',
    'office.com',
    'visualstudio.com',
    'amazonaws.com',
  ],
  ...[
    'amazon.com',
    'cloudfront.net',
    'cloudflare.com',
    'adobe.com',
    'facebook.com',
    'facebook.net',
    'twitter.com',
  ],
  ...['x.com', 'linkedin.com', 'licdn.com', 'snapchat.com', 'reddit.com', 'pinterest.com', 'tiktok.com'],
  ...['yandex.ru', 'yandex.com', 'shopify.com', 'github.io', 'vercel.app', 'netlify.app', 'herokuapp.com'],
  ...['jsdelivr.net', 'unpkg.com', 'fastly.net', 'akamaized.net'],
];

/** Hosts that several services do ask for: each is held until one of those that a site has is granted. */
const SHARED_HOSTS: Readonly<Record<string, readonly string[]>> = {
  // One script, gtag.js, serves the tag manager and each of these.
  '*.googletagmanager.com': [
    'google-ads',
    'google-analytics',
    'google-campaign-manager',
    'google-tag-manager',
  ],
  // The advertisements of all Google's networks come from there.
  'googleads.g.doubleclick.net': ['google-ads', 'google-adsense'],
  'pagead2.googlesyndication.com': ['google-ad-manager', 'google-adsense'],
  'tpc.googlesyndication.com': ['google-ad-manager', 'google-adsense'],
  'www.googletagservices.com': ['google-ad-manager', 'google-adsense'],
  // Maps in frames, and the script of the captcha.
  'www.google.com': ['google-maps', 'recaptcha'],
  // Two ways to show the same videos; their pictures are the same.
  'i.ytimg.com': ['youtube', 'youtube-nocookie'],
  // The pixel and what is embedded are one script.
  'connect.facebook.net': ['facebook', 'meta-pixel'],
  'www.facebook.com': ['facebook', 'meta-pixel'],
  // Two generations of one product.
  '*.demdex.net': ['adobe-analytics', 'adobe-web-sdk'],
  'assets.adobedtm.com': ['adobe-analytics', 'adobe-web-sdk'],
};

describe('the catalogue', () => {
  it('has every file of its folder, each named by its id, in order', () => {
    const files = readdirSync(folder).filter((file) => !NO_ENTRIES.includes(file));
    const ids = files.map((file) => file.replace(/\.ts$/, '')).sort();
    expect(catalogue.map(({ id }) => id)).toEqual(ids);
  });

  it('has at least a hundred services of the four usual purposes, found by id', () => {
    expect(catalogue.length).toBeGreaterThanOrEqual(100);
    expect(new Set(catalogue.map(({ purpose }) => purpose))).toEqual(new Set(USUAL_PURPOSES));
    for (const entry of catalogue) expect(entryOf(entry.id)).toBe(entry);
    expect(entryOf('toString')).toBeUndefined();
  });

  it('has a signal for every protocol that has services of its own', () => {
    const told = new Set(catalogue.flatMap(({ signals }) => Object.keys(signals ?? {})));
    expect([...told].sort()).toEqual([...SIGNAL_NAMES].sort());
  });

  it('lets no two services declare a host but those that both ask for it', () => {
    const shared = new Map<string, Set<string>>();
    for (const one of catalogue)
      for (const other of catalogue)
        for (const host of one.hosts)
          for (const pattern of other.hosts)
            if (one !== other && (pattern === host || matchesHost(pattern, host.replace('*', 'x'))))
              shared.set(pattern, (shared.get(pattern) ?? new Set()).add(one.id).add(other.id));
    const found = [...shared].map(([pattern, ids]) => [pattern, [...ids].sort()]);
    expect(Object.fromEntries(found)).toEqual(SHARED_HOSTS);
  });
});

describe.each(catalogue)('the entry $id', (entry) => {
  it('makes a configuration of which nothing is wrong', () => {
    expect(checkConfiguration(siteWith(entry), LANGUAGES)).toEqual([]);
  });

  it('has an id of its own, and says whence its facts are', () => {
    expect(entry.id).toMatch(ID);
    expect([...USUAL_PURPOSES, OWN_SERVICE]).not.toContain(entry.id);
    expect(entry.policy).toMatch(/^https:\/\/[\w.-]+\/\S*$/);
    expect(entry.sources.length).toBeGreaterThan(0);
    for (const source of entry.sources) expect(source).toMatch(/^https:\/\/[\w.-]+\/\S*$/);
    expect(new Date(entry.checked).toISOString().slice(0, 10)).toBe(entry.checked);
  });

  it('declares nothing that a site keeps itself, and every name once, for as long as such a thing can last', () => {
    const keys = entry.storage.map(({ kind, name }) => `${kind} ${name}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { kind, name, days } of entry.storage) {
      expect(name.replaceAll('*', '').length, name).toBeGreaterThanOrEqual(3);
      for (const kept of KEPT_BY_SITES) expect(matchesStorageName(name, kept), `${name} ${kept}`).toBe(false);
      if (kind === 'session-storage') expect(days, name).toBe(0);
      if (kind === 'local-storage' || kind === 'indexed-db') expect(days, name).toBeGreaterThan(0);
      if (days > 400) expect(days, name).toBe(UNTIL_DELETED_DAYS);
    }
  });

  it('declares hosts of its own, and no part of what others use too', () => {
    expect(new Set(entry.hosts).size).toBe(entry.hosts.length);
    for (const host of entry.hosts) {
      const domain = host.replace(/^\*\./, '');
      expect(domain, host).toMatch(/^[^.]+\..+$/);
      if (host !== domain) expect(SHARED_DOMAINS, host).not.toContain(domain);
      const wider = entry.hosts.filter((each) => each !== host && matchesHost(each, host));
      expect(wider, host).toEqual([]);
    }
  });

  it('is told of the consent to itself alone', () => {
    for (const { keys } of Object.values(entry.signals ?? {}))
      for (const expression of Object.values(keys)) expect(expression).toBe(entry.id);
  });
});
