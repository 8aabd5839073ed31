// temoin mark: rewrites HTML files so that plain tags to declared hosts wait for consent.
import { readFile, stat } from 'node:fs/promises';
import { Command } from 'commander';
import { TemoinError } from '../consent/error.ts';
import { vendorFilesAt } from '../server/vendor-list/vendor-files.ts';
import { byteMarker } from '../site/byte-marker.ts';
import type { MarkOptions } from '../site/mark-options.ts';
import { publishedGate } from '../site/published-gate.ts';
import { readConfigurationFile } from './configuration-file.ts';
import { expandConfiguration } from './expand-configuration.ts';
import { htmlFiles, replaceFile } from './html-files.ts';
import { linesOf, type MarkedFile, sumOf } from './mark-words.ts';
import { printable } from './printable.ts';
import { vendorListOption } from './vendor-list-option.ts';

/** Largest page that is read, in bytes. */
const PAGE_BYTES_MAX = 67_108_864;

interface Options {
  readonly config: string;
  readonly check?: boolean;
  readonly inlineGate?: boolean;
  readonly nonce?: string;
  readonly base?: string;
  readonly vendorList: string;
}

/**
 * The command `mark`. Exits with 1 where a file cannot be marked, the others being marked nevertheless; and with
 * `--check` where anything would change.
 */
export function markCommand(): Command {
  return new Command('mark')
    .description(
      'rewrite HTML files so that tags to the hosts of services wait for consent, and list all others',
    )
    .requiredOption('--config <file>', 'configuration of the site')
    .option('--check', 'change nothing, and exit with 1 if anything would be changed')
    .option('--inline-gate', 'put the gate, with the configuration in it, first into the head of each page')
    .option('--nonce <nonce>', 'nonce for the inlined gate')
    .option(
      '--base <url>',
      'address of the pages, for relative addresses in them (default: that of the site)',
    )
    .addOption(vendorListOption())
    .argument('<files or folders...>', 'files, and folders whose *.html and *.htm are meant')
    .action(markFiles);
}

async function markFiles(paths: readonly string[], options: Options): Promise<void> {
  const { configuration } = await expandConfiguration(
    await readConfigurationFile(options.config),
    options.config,
    vendorFilesAt(options.vendorList),
    (line) => console.error(printable(line)),
  );
  if (options.nonce !== undefined && !options.inlineGate) {
    throw new TemoinError(
      'option-invalid',
      '--nonce is for the inlined gate; add --inline-gate or leave it out',
    );
  }
  const markOptions: MarkOptions = {
    ...(options.base !== undefined && { baseUrl: options.base }),
    ...(options.inlineGate && {
      gate: {
        script: await publishedGate(configuration),
        ...(options.nonce !== undefined && { nonce: options.nonce }),
      },
    }),
  };
  const files: MarkedFile[] = [];
  for (const path of await htmlFiles(paths)) {
    // Made anew for each page, and before it is read: what is wrong with an option is no page's fault.
    const marker = byteMarker(configuration, markOptions);
    const file = await markFile(path, marker, options.check ?? false).catch(explain(path));
    if (!file) continue;
    files.push(file);
    for (const line of linesOf(file)) console.log(printable(line));
  }
  const isCheck = options.check ?? false;
  console.log(sumOf(files, isCheck));
  if (isCheck && files.some(({ isChanged }) => isChanged)) process.exitCode = 1;
}

async function markFile(
  path: string,
  marker: ReturnType<typeof byteMarker>,
  isCheck: boolean,
): Promise<MarkedFile> {
  const { size } = await stat(path);
  if (size > PAGE_BYTES_MAX) {
    throw new TemoinError(
      'page-unreadable',
      `${size} bytes are too many for a page; at most ${PAGE_BYTES_MAX} are read`,
    );
  }
  const before = await readFile(path);
  const after = marker.write(before, true);
  const isChanged = !before.equals(after);
  if (isChanged && !isCheck) await replaceFile(path, after);
  return { path, isChanged, report: marker.report() };
}

/** Tells about a page that cannot be marked and goes on; any other error is not for it. */
function explain(path: string) {
  return (error: unknown): undefined => {
    if (!(error instanceof TemoinError)) throw error;
    console.error(printable(`${path}: ${error.message}`));
    process.exitCode = 1;
  };
}
