// TCF-7 The list is served again from the site's own host; and a site is served anew with each new list.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KeptVendorFiles } from '../../../../src/server/vendor-list/kept-vendor-files.ts';
import { textOf, site as withoutTcf } from '../../consent/tcf/fixture.ts';
import { ask } from '../many-sites.ts';
import { Site } from '../site.ts';
import { Mirror } from './mirror.ts';

let mirror: Mirror;
let directory: string;
beforeAll(async () => {
  mirror = await new Mirror().start();
  directory = await mkdtemp(join(tmpdir(), 'temoin-served-'));
});
afterAll(async () => {
  await mirror.stop();
  await rm(directory, { recursive: true });
});

describe('what pages get', () => {
  let site: Site;
  let url: string;
  let nowMs = Date.UTC(2026, 10, 29);
  beforeAll(async () => {
    site = await Site.make();
    const vendorFiles = new KeptVendorFiles({
      directory,
      place: mirror.list,
      now: () => new Date(nowMs),
      warn: () => undefined,
    });
    await vendorFiles.list();
    await vendorFiles.translation('fr');
    ({ url } = await site.start({ vendorFiles }));
  });
  afterAll(() => site.end());
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${url}/temoin/tcf/${path}`, { headers: { 'accept-encoding': 'identity', ...headers } });

  it('the list for as long as it is fresh, unchanged, and 304 for who has it', async () => {
    nowMs += 600_000;
    const response = await get('vendor-list.json');
    expect(await response.text()).toBe(textOf('vendor-list.json'));
    expect(response.headers.get('cache-control')).toBe('public, max-age=3000');
    expect(response.headers.get('vary')).toBe('accept-encoding');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const etag = response.headers.get('etag') ?? '';
    expect((await get('vendor-list.json', { 'if-none-match': etag })).status).toBe(304);
  });

  it('compressed where the browser takes it, under a tag of its own', async () => {
    const packed = await get('vendor-list.json', { 'accept-encoding': 'gzip, br' });
    expect(packed.headers.get('content-encoding')).toBe('br');
    expect(await packed.text()).toBe(textOf('vendor-list.json'));
    const plain = await get('vendor-list.json');
    expect(plain.headers.get('etag')).not.toBe(packed.headers.get('etag'));
    const refused = await get('vendor-list.json', { 'accept-encoding': 'br;q=0' });
    expect(refused.headers.get('content-encoding')).toBeNull();
  });

  it('a translation, and each list that the server has had, for ever', async () => {
    expect(await (await get('purposes-fr.json')).json()).toMatchObject({ purposes: { 7: { id: 7 } } });
    const archived = await get('vendor-list-v181.json');
    expect(archived.headers.get('cache-control')).toContain('immutable');
    expect(await archived.json()).toMatchObject({ vendorListVersion: 181 });
  });

  it('nothing that is not kept, and nothing is fetched for a visitor', async () => {
    const before = mirror.asked.length;
    for (const path of ['purposes-de.json', 'vendor-list-v180.json', 'kept.json', 'vendor-list-v0.json'])
      expect((await get(path)).status).toBe(404);
    expect(mirror.asked).toHaveLength(before);
  });

  it('nothing at all of a site without the framework', async () => {
    const other = await Site.make();
    const { url: plain } = await other.start();
    expect((await fetch(`${plain}/temoin/tcf/vendor-list.json`)).status).toBe(404);
    await other.end();
  });
});

describe('temoin serve', () => {
  const MAIN = fileURLToPath(new URL('../../../../src/cli/main.ts', import.meta.url));
  const serve = (name: string, what: readonly string[]) => {
    const child = spawn(
      process.execPath,
      [MAIN, 'serve', ...what, '--data', join(directory, name), '--port', '0', '--vendor-list', mirror.list],
      { env: { ...process.env, NO_COLOR: '1' } },
    );
    let said = '';
    const until = async (pattern: RegExp): Promise<string> => {
      for (;;) {
        const found = pattern.exec(said)?.[0];
        if (found !== undefined) return found;
        await new Promise((resolve, reject) => {
          const impatience = setTimeout(() => reject(new Error(said)), 20_000);
          for (const stream of [child.stdout, child.stderr])
            stream.once('data', (chunk) => {
              clearTimeout(impatience);
              said += chunk;
              resolve(undefined);
            });
        });
      }
    };
    return { child, until, said: () => said };
  };
  const configuration = JSON.stringify({
    ...withoutTcf,
    signals: { tcf: { cmpId: 31, publisherCC: 'FR', vendors: [2, 755] } },
  });
  const written = async (path: string, text = configuration) => {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), text);
    return join(directory, path);
  };

  it('has the vendors in the gate, and a new list in it once there is one, while the log goes on', async () => {
    Object.assign(mirror, { maxAgeSeconds: 3, version: 181 });
    const { child, until } = serve('live', ['--config', await written('live.json')]);
    const url = await until(/http:\/\/127\.0\.0\.1:\d+/);
    const gate = async () => (await fetch(`${url}/temoin/temoin.js`)).text();
    const checkpoint = async () => (await fetch(`${url}/temoin/log/vkey`)).text();
    const key = await checkpoint();
    expect(await gate()).toMatch(/vendorListVersion:181\b/);
    mirror.version = 182;
    await until(/Version 182 of the IAB’s vendor list is served from now on/);
    expect(await gate()).toMatch(/vendorListVersion:182\b/);
    expect(await checkpoint()).toBe(key);
    child.kill('SIGTERM');
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0);
  });

  it('of many sites takes those anew that have vendors, and leaves the others as they are', async () => {
    Object.assign(mirror, { maxAgeSeconds: 3, version: 183 });
    await written(`sites/${withoutTcf.site}/temoin.json`);
    const { signals: _, ...plain } = JSON.parse(configuration);
    await written('sites/plain.example/temoin.json', JSON.stringify({ ...plain, site: 'plain.example' }));
    const { child, until, said } = serve('many', ['--sites', join(directory, 'sites')]);
    const url = await until(/http:\/\/127\.0\.0\.1:\d+/);
    const gate = async () => (await ask(url, withoutTcf.site, '/temoin/temoin.js')).text;
    expect(await gate()).toMatch(/vendorListVersion:183\b/);
    mirror.version = 184;
    await until(/Version 184 of the IAB’s vendor list is taken for lettre-cyber\.example/);
    await until(/lettre-cyber\.example is served under/);
    expect(await gate()).toMatch(/vendorListVersion:184\b/);
    expect(said()).not.toContain('plain.example is served under');
    child.kill('SIGTERM');
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0);
  });

  it('does not start without any list, and says why', async () => {
    mirror.failsWith = 500;
    const { child, until } = serve('none', ['--config', await written('none.json')]);
    await until(/vendor-list\.json could not be fetched.*answered 500/);
    expect(child.exitCode ?? (await new Promise((resolve) => child.once('exit', resolve)))).toBe(1);
    mirror.failsWith = 0;
  });
});
