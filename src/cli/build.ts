// temoin build: writes the widget for one site, its configuration baked in, for any static server.
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { noticeHash, noticeText } from '../consent/notice-hash.ts';
import { publishedNotices } from '../consent/published-notices.ts';
import { locales } from '../locales/index.ts';
import { GATE_SOURCE, gateFor } from '../site/build-gate.ts';
import { readConfigurationFile } from './configuration-file.ts';
import { GPC_FILE, gpcFileFor } from './gpc-file.ts';
import { readRelease } from './release.ts';

/** The command `build`. Folders of older releases in `--out` are left there, as pages in visitors' tabs still load them. */
export function buildCommand(): Command {
  return new Command('build')
    .description('write the widget for one site, with its configuration baked in, for any static server')
    .requiredOption('--config <file>', 'configuration of the site')
    .requiredOption('--out <folder>', 'folder to write to; served as /temoin/')
    .action(async ({ config, out }: { config: string; out: string }) => {
      const { configuration, text } = await readConfigurationFile(config);
      const { directory, release, ...widget } = readRelease();
      await mkdir(join(out, 'notices'), { recursive: true });
      const source = await readFile(join(directory, GATE_SOURCE), 'utf8');
      const gate = await gateFor(source, configuration, text);
      await writeFile(join(out, GPC_FILE), await gpcFileFor(out, gate, new Date()));
      await writeFile(join(out, 'temoin.js'), gate);
      await cp(join(directory, release), join(out, release), { recursive: true });
      await cp(join(directory, 'temoin.schema.json'), join(out, 'temoin.schema.json'));
      const { version, integrity } = widget;
      for (const notice of publishedNotices(configuration, Object.values(locales), { version, integrity })) {
        await writeFile(join(out, 'notices', noticeHash(notice)), noticeText(notice));
      }
      console.log(`${out}: temoin.js, ${GPC_FILE}, ${release}/, notices/ for ${configuration.site}`);
    });
}
