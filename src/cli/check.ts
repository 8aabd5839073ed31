// temoin check: tells everything that is wrong with configurations, before a visitor meets it.
import { Command } from 'commander';
import { TemoinError } from '../consent/error.ts';
import { readConfigurationFile } from './configuration-file.ts';
import { printable } from './printable.ts';

/** The command `check`. Exits with 1 where any of the files has a problem, with 0 otherwise. */
export function checkCommand(): Command {
  return new Command('check')
    .description('check configurations and print every problem in them')
    .argument('<config...>', 'files to check')
    .action(async (paths: readonly string[]) => {
      for (const path of paths) {
        const problems = await problemsOf(path);
        if (problems === undefined) {
          console.log(printable(`${path}: nothing is wrong`));
        } else {
          console.error(printable(problems));
          process.exitCode = 1;
        }
      }
    });
}

async function problemsOf(path: string): Promise<string | undefined> {
  try {
    await readConfigurationFile(path);
    return undefined;
  } catch (error) {
    if (error instanceof TemoinError) return error.message;
    throw error;
  }
}
