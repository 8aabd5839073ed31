// temoin check: tells everything that is wrong with configurations, before a visitor meets it.
import { Command } from 'commander';
import { TemoinError } from '../consent/error.ts';
import { vendorFilesAt } from '../server/vendor-list/vendor-files.ts';
import { readConfigurationFile } from './configuration-file.ts';
import { expandConfiguration } from './expand-configuration.ts';
import { printable } from './printable.ts';
import { vendorListOption } from './vendor-list-option.ts';

/** The command `check`. Exits with 1 where any of the files has a problem, with 0 otherwise. */
export function checkCommand(): Command {
  return new Command('check')
    .description('check configurations and print every problem in them')
    .argument('<config...>', 'files to check')
    .addOption(vendorListOption())
    .action(async (paths: readonly string[], { vendorList }: { readonly vendorList: string }) => {
      for (const path of paths) {
        const problems = await problemsOf(path, vendorList);
        if (problems === undefined) {
          console.log(printable(`${path}: nothing is wrong`));
        } else {
          console.error(printable(problems));
          process.exitCode = 1;
        }
      }
    });
}

async function problemsOf(path: string, vendorList: string): Promise<string | undefined> {
  try {
    const leftOut: string[] = [];
    const file = await readConfigurationFile(path);
    await expandConfiguration(file, path, vendorFilesAt(vendorList), (line) => leftOut.push(line));
    return leftOut.length ? leftOut.join('\n') : undefined;
  } catch (error) {
    if (error instanceof TemoinError) return error.message;
    throw error;
  }
}
