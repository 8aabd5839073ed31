// temoin add: services of the catalogue in a configuration, whose text otherwise stays as its owner wrote it.
import { lstatSync, readFileSync } from 'node:fs';
import { chmod, readdir, stat, symlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { addCommand } from '../../../src/cli/add.ts';
import { TemoinError } from '../../../src/consent/error.ts';
import { catalogue } from '../../../src/services/index.ts';
import { runCommand, withFiles } from './run-command.ts';

/** As a person writes it: what is short on one line, and a blank where they like one. */
const OWN = `{
  "site": "www.example.org",  "revision": 3,
  "policy": "/privacy",
  "controller": { "name": "Example", "contact": "privacy@example.org" },
  "purposes": [{ "id": "necessary", "required": true }],

  "log": "/temoin/records"
}
`;

/** Runs the command here, which is quicker than in a process of its own; gives what it printed. */
async function run(...args: readonly string[]): Promise<string> {
  const lines: unknown[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(line));
  try {
    await addCommand().parseAsync([...args], { from: 'user' });
  } finally {
    log.mockRestore();
  }
  return lines.join('\n');
}

/** What it printed, and what it made of a file. */
const add = (text: string, ...args: readonly string[]): Promise<{ stdout: string; text: string }> =>
  withFiles({ 'temoin.json': text }, async (pathOf) => {
    const path = pathOf('temoin.json');
    const stdout = await run(...args, '--config', path);
    expect(await readdir(dirname(path))).toEqual(['temoin.json']);
    return { stdout, text: readFileSync(path, 'utf8') };
  });

/** Why it refuses, having written nothing. */
const refusal = (args: readonly string[], text = OWN): Promise<string> =>
  withFiles({ 'temoin.json': text }, async (pathOf) => {
    const path = pathOf('temoin.json');
    const error: unknown = await run(...args, '--config', path).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(TemoinError);
    expect(await readdir(dirname(path))).toEqual(['temoin.json']);
    expect(readFileSync(path, 'utf8')).toBe(text);
    return String(error);
  });

describe('temoin add', () => {
  it('puts a service, its purpose and its signals in, and changes nothing else', async () => {
    const { text, stdout } = await add(OWN, 'matomo', '--host', 'stats.example');
    expect(text).toBe(
      OWN.replace('"required": true }]', '"required": true }, { "id": "analytics" }]').replace(
        '\n\n  "log"',
        `
  "services": [
    {
      "id": "matomo",
      "purpose": "analytics",
      "name": "Matomo",
      "provider": "InnoCraft Ltd",
      "policy": "https://matomo.org/privacy-policy/",
      "hosts": ["stats.example"],
      "storage": [
        { "kind": "cookie", "name": "_pk_id*", "days": 395 },
        { "kind": "cookie", "name": "_pk_ref*", "days": 180 },
        { "kind": "cookie", "name": "_pk_ses*", "days": 1 },
        { "kind": "cookie", "name": "_pk_cvar*", "days": 1 },
        { "kind": "cookie", "name": "_pk_hsr*", "days": 1 }
      ]
    }
  ],
  "signals": { "matomo": { "keys": { "consent": "matomo" } } },

  "log"`,
      ),
    );
    for (const words of [
      'added matomo, Matomo of InnoCraft Ltd, under analytics, a new purpose',
      'signals.matomo.keys.consent is "matomo" now',
      '<script type="text/plain" data-consent="matomo" src="https://stats.example/…"></script>',
      'raise "revision" to 4 and give what is new "since": 4',
    ])
      expect(stdout).toContain(words);
  });

  it('takes several at once, and asks those who have chosen before about each', async () => {
    const made = await add(OWN, 'youtube', 'google-fonts', 'stripe', '--raise-revision');
    const { revision, purposes, services } = JSON.parse(made.text);
    expect(revision).toBe(4);
    expect(purposes).toEqual([
      { id: 'necessary', required: true },
      { id: 'social', since: 4 },
    ]);
    expect(services.map(({ id, since }: { id: string; since?: number }) => [id, since])).toEqual([
      ['youtube', 4],
      ['google-fonts', 4],
      ['stripe', undefined],
    ]);
    expect(made.stdout).toContain('<iframe data-consent="youtube" data-src="https://www.youtube.com/…"');
    expect(made.stdout).toContain('<link data-consent="google-fonts" rel="stylesheet" data-href="https://');
    expect(made.stdout).toContain('Its tags stay as they are, since it is necessary');
    expect(made.stdout).toContain('"revision" is 4 now');
  });

  it('has a signal wait for what it waited for, or for the service', async () => {
    const before = {
      ...JSON.parse(OWN),
      purposes: [{ id: 'analytics' }, { id: 'marketing' }],
      services: [{ id: 'google-ads', purpose: 'marketing', name: 'Google Ads', provider: 'Google' }],
      signals: {
        google: { mode: 'basic', keys: { ad_storage: 'analytics  marketing', ad_user_data: 'google-ads' } },
      },
    };
    const made = await add(JSON.stringify(before), 'google-campaign-manager');
    expect(JSON.parse(made.text).signals.google).toEqual({
      mode: 'basic',
      keys: {
        ad_storage: 'analytics|google-campaign-manager marketing|google-campaign-manager',
        ad_user_data: 'google-ads|google-campaign-manager',
        ad_personalization: 'google-campaign-manager',
      },
    });
  });

  it('has a tool without a key of its own told by the usual purposes', async () => {
    const made = await add(OWN, 'google-tag-manager');
    expect(JSON.parse(made.text).signals).toEqual({ google: {} });
    const again = await add(made.text, 'google-analytics');
    expect(again.text).toContain(
      '"signals": { "google": { "keys": { "analytics_storage": "google-analytics" } } }',
    );
  });

  it('breaks signals into lines where one no longer holds them', async () => {
    const { text } = await add(OWN, 'clarity', 'google-ads', 'meta-pixel');
    expect(text).toContain(`
  "signals": {
    "clarity": { "keys": { "analytics_Storage": "clarity" } },
    "google": {
      "keys": {
        "ad_storage": "google-ads",
        "ad_user_data": "google-ads",
        "ad_personalization": "google-ads"
      }
    },
    "meta": { "keys": { "consent": "meta-pixel" } }
  },
`);
  });

  it('gives it another id and purpose where the site has others, its signals too', async () => {
    const first = await add(OWN, 'matomo', '--host', 'a.example');
    const second = await add(
      first.text,
      ...['matomo', '--host', 'b.example', '*.c.example', '--id', 'shop-stats', '--purpose', 'marketing'],
    );
    const { purposes, services, signals } = JSON.parse(second.text);
    expect(purposes.map(({ id }: { id: string }) => id)).toEqual(['necessary', 'analytics', 'marketing']);
    expect(services[1]).toMatchObject({
      id: 'shop-stats',
      purpose: 'marketing',
      hosts: ['b.example', '*.c.example'],
    });
    expect(signals.matomo.keys.consent).toBe('matomo|shop-stats');
  });

  it('leaves signals as they are written where it has none to add', async () => {
    const written = OWN.replace('"log"', '"signals":{"meta":{"keys":{"consent":"necessary"}}},  "log"');
    const { text } = await add(written, 'vimeo');
    expect(text).toContain('"signals":{"meta":{"keys":{"consent":"necessary"}}},  "log"');
  });

  it('says that one is there already, and adds the others', async () => {
    const first = await add(OWN, 'vimeo');
    const again = await add(first.text, 'vimeo');
    expect(again.text).toBe(first.text);
    expect(again.stdout).toMatch(/vimeo is there already, at services\[0\]; it stays as it is$/);
    const more = await add(first.text, 'vimeo', 'spotify', 'spotify');
    expect(JSON.parse(more.text).services.map(({ id }: { id: string }) => id)).toEqual(['vimeo', 'spotify']);
  });

  it('adds every service of the catalogue to one configuration, of which nothing is wrong, but for one of two that share a queue', async () => {
    const ids = catalogue.map(({ id }) => id).filter((id) => id !== 'piano');
    expect(ids).toHaveLength(catalogue.length - 1);
    const made = await add(OWN, ...ids, '--no-host');
    expect(JSON.parse(made.text).services.map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(await refusal(['piano'], made.text)).toContain('shares its queue, _paq, with signals.matomo');
  });

  it('keeps a link to the file, and who may read it', () =>
    withFiles({ 'real.json': OWN }, async (pathOf) => {
      await symlink('real.json', pathOf('temoin.json'));
      await chmod(pathOf('real.json'), 0o640);
      await run('vimeo', '--config', pathOf('temoin.json'));
      expect(lstatSync(pathOf('temoin.json')).isSymbolicLink()).toBe(true);
      expect((await stat(pathOf('real.json'))).mode & 0o777).toBe(0o640);
      expect(readFileSync(pathOf('real.json'), 'utf8')).toContain('"vimeo"');
    }));
});

describe('temoin add writes nothing', () => {
  it.each([
    ['of a name that it does not know, but says which may be meant', ['yuotube'], 'youtube may be meant'],
    ['of a part of a name', ['optim'], 'optimizely may be meant'],
    ['of initials', ['gtm'], 'google-tag-manager may be meant'],
    ['of a name that is like no other', ['qqqqqqqq'], 'no service "qqqqqqqq"; temoin add --list'],
    ['without a name', [], 'name a service to add'],
    ['of what a site hosts itself, without its host', ['matomo'], 'add --host stats.example, or --no-host'],
    ['where two would have one id', ['vimeo', 'youtube', '--id', 'videos'], 'those of one service'],
    [
      'under a purpose that has no texts',
      ['vimeo', '--purpose', 'fun'],
      'necessary, analytics, social, mark',
    ],
    ['under the id of a purpose', ['vimeo', '--id', 'necessary'], 'is the id of a purpose'],
    [
      'for a host that is none',
      ['matomo', '--host', 'https://stats.example/'],
      /it would have 1 problem\n {2}services\[0\]\.hosts\[0\]: must be a host name.*\nNothing was written/,
    ],
    ["for the site's own host", ['matomo', '--host', 'www.example.org'], "is the site's own host"],
  ])('%s', async (_what, args, message) => {
    expect(await refusal(args)).toMatch(message);
  });

  it('into a configuration that is wrong already, and says what temoin check would', async () => {
    const wrong = OWN.replace('"policy": "/privacy"', '"policy": "privacy"');
    expect(await refusal(['vimeo'], wrong)).toMatch(/1 problem\n {2}policy: must be an https/);
    expect(await refusal(['vimeo'], '{ "site": }')).toContain('line 1, column 11');
  });

  it('without a configuration', async () => {
    await expect(run('vimeo')).rejects.toThrow('--config must name the configuration of the site');
  });
});

describe('temoin add --list', () => {
  it('prints the whole catalogue, a line for each', async () => {
    const stdout = await run('--list');
    const lines = stdout.split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(catalogue.map(({ id }) => id));
    expect(stdout).toMatch(/^matomo +analytics +Matomo: counts visits/m);
  });

  it('prints what has to do with all of some words', async () => {
    const stdout = await run('--list', 'video', 'google');
    expect(stdout.match(/^\S+/gm)).toEqual(['youtube', 'youtube-nocookie']);
  });

  it('says where nothing has, and exits with 1', async () => {
    const { code, stdout, stderr } = await runCommand('add', ['--list', 'teapot']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe('nothing in the catalogue has to do with teapot\n');
  });
});
