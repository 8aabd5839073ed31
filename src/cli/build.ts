// temoin build: writes the widget for one site, its configuration baked in, for any static server.
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { noticeHash, noticeText } from '../consent/notice-hash.ts';
import { publishedNotices } from '../consent/published-notices.ts';
import { locales } from '../locales/index.ts';
import { vendorFilesAt } from '../server/vendor-list/vendor-files.ts';
import { GATE_SOURCE, gateFor } from '../site/build-gate.ts';
import { readConfigurationFile } from './configuration-file.ts';
import { expandConfiguration } from './expand-configuration.ts';
import { GPC_FILE, gpcFileFor } from './gpc-file.ts';
import { printable } from './printable.ts';
import { readRelease } from './release.ts';
import { vendorListOption } from './vendor-list-option.ts';

interface Options {
  readonly config: string;
  readonly out: string;
  readonly vendorList: string;
}

/** The command `build`. Folders of older releases in `--out` are left there, as pages in visitors' tabs still load them. */
export function buildCommand(): Command {
  return new Command('build')
    .description('write the widget for one site, with its configuration baked in, for any static server')
    .requiredOption('--config <file>', 'configuration of the site')
    .requiredOption('--out <folder>', 'folder to write to; served as /temoin/')
    .addOption(vendorListOption())
    .action(async ({ config, out, vendorList }: Options) => {
      const { configuration, text } = await expandConfiguration(
        await readConfigurationFile(config),
        config,
        vendorFilesAt(vendorList),
        (line) => console.error(printable(line)),
      );
      const { directory, release, ...widget } = readRelease();
      await mkdir(join(out, 'notices'), { recursive: true });
      const source = await readFile(join(directory, GATE_SOURCE), 'utf8');
      // For whoever builds a gate in another way, such as the Vite plugin: what the owner wrote is no configuration of a gate.
      if (configuration.signals?.tcf) await writeFile(join(out, 'temoin.json'), text);
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
