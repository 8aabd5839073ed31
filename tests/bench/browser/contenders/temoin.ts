// Témoin twice, both as its README has a site install it, with its records kept by a real log: the gate inlined in the
// page, and one tag in the head. What one of them is served is what `temoin build` and `temoin mark` write.
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Configuration } from '../../../../src/consent/configuration.ts';
import { type RunningLog, startLog } from '../bench-log.ts';
import { type Contender, PURPOSES, SERVICES, type ServedFile } from '../contender.ts';

const CLI = fileURLToPath(new URL('../../../../dist/cli.js', import.meta.url));
const run = promisify(execFile);

/** What the measured site asks for: the peers' purposes and services, in the widget's own words, since its check refuses theirs. */
const configuration = (guard: NonNullable<Configuration['guard']>) => ({
  site: 'shop.example',
  revision: 1,
  locale: 'en',
  policy: '/privacy',
  controller: { name: 'Example shop', contact: 'privacy@shop.example' },
  purposes: PURPOSES.map(({ id, title, description }) => ({
    id,
    ...(id === 'necessary' && { required: true }),
    // The others have words of the widget's own.
    ...(id === 'functional' && { texts: { en: { title, description } } }),
  })),
  services: SERVICES.map(({ id, purpose, name }) => ({
    id,
    purpose,
    name,
    provider: name,
    policy: '/privacy',
    hosts: [`${id}.example`],
    storage: [],
  })),
  guard,
  log: '/temoin/records',
});

type Setup = Pick<Contender, 'name' | 'label' | 'remark'> & {
  readonly guard: 'none' | 'browser';
  readonly isInlined: boolean;
};

function temoin({ guard, isInlined, ...known }: Setup): Contender {
  let gate = '';
  let log: RunningLog | undefined;
  return {
    ...known,
    kind: 'temoin',
    places: {
      // The card, and not its host: it is what fades in.
      banner: 'temoin-notice:not([data-done]) >>> .card',
      reject: 'temoin-notice > button[slot=action]:nth-of-type(1)',
      accept: 'temoin-notice > button[slot=action]:nth-of-type(2)',
      preferences: 'temoin-notice > button[slot=action]:nth-of-type(3)',
      dialog: 'temoin-preferences >>> dialog',
    },
    async files() {
      const folder = await mkdtemp(join(tmpdir(), 'temoin-bench-'));
      try {
        const [config, out] = [join(folder, 'temoin.json'), join(folder, 'out')];
        await writeFile(config, JSON.stringify(configuration(guard)));
        await run(process.execPath, [CLI, 'build', '--config', config, '--out', out]);
        const script = await readFile(join(out, 'temoin.js'), 'utf8');
        gate = isInlined ? await inlined(config, folder) : '<script src="/temoin/temoin.js"></script>';
        log = await startLog(configuration(guard));
        const files = await filesBelow(out);
        if (isInlined) files.delete('/temoin/temoin.js');
        else files.set('/temoin/temoin.js', { body: Buffer.from(script), type: 'text/javascript' });
        return files;
      } finally {
        await rm(folder, { recursive: true });
      }
    },
    head: () => gate,
    body: () => '',
    heldScript: ({ code }) => `<script type="text/plain" data-consent="analytics">${code}</script>`,
    ownServer: { prefix: '/temoin/', origin: () => log?.origin ?? '' },
    close: async () => log?.close(),
  };
}

/** The gate's tag, as `temoin mark --inline-gate` puts it into a page. */
async function inlined(config: string, folder: string): Promise<string> {
  const page = join(folder, 'page.html');
  await writeFile(page, '<head></head>');
  await run(process.execPath, [CLI, 'mark', '--inline-gate', '--config', config, page]);
  const tag = /<script.*<\/script>/s.exec(await readFile(page, 'utf8'))?.[0];
  if (!tag) throw new Error('temoin mark put no gate into the page');
  return tag;
}

/** The scripts that `temoin build` wrote, as they are served. */
async function filesBelow(folder: string): Promise<Map<string, ServedFile>> {
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.js'));
  const read = paths.map(
    async (path): Promise<[string, ServedFile]> => [
      `/temoin/${path}`,
      { body: await readFile(join(folder, path)), type: 'text/javascript' },
    ],
  );
  return new Map(await Promise.all(read));
}

export const temoinInlined = temoin({
  name: 'temoin-inlined',
  label: 'Témoin, gate inlined',
  remark: 'marked tags, as the peers have them',
  guard: 'none',
  isInlined: true,
});

export const temoinTag = temoin({
  name: 'temoin-tag',
  label: 'Témoin, one tag',
  remark: 'not async, and with its guard in the browser, which no peer has',
  guard: 'browser',
  isInlined: false,
});
