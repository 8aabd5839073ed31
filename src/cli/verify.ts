// temoin verify: verifies an export by the log's key, offline.
import { createReadStream } from 'node:fs';
import { Command, Option } from 'commander';
import { TemoinError } from '../consent/error.ts';
import { splitLines } from '../verify/line-splitter.ts';
import { type ExportVerdict, verifyExport } from '../verify/verify-export.ts';
import { printable } from './printable.ts';
import { reportAsJson, reportInWords } from './verification-report.ts';
import { readVerifierKey } from './verifier-key-option.ts';

/** Exit codes beside 0, by which scripts tell a bad export from a bad call. */
const SOMETHING_IS_WRONG = 1;
const NOTHING_WAS_VERIFIED = 2;

const CHUNK_BYTES = 262_144;

interface Options {
  readonly key: string;
  readonly json?: boolean;
}

/**
 * The command `verify`. Prints its report on standard output; exits with 0 where nothing is wrong, with 1 where
 * anything is, and with 2 where the call, the key or the file's reading failed. Opens no network.
 */
export function verifyCommand(): Command {
  return new Command('verify')
    .description(
      'verify an export by the log’s public key alone, offline; exits with 1 when anything is wrong',
    )
    .argument('<export>', 'export of the log in JSON Lines')
    .addOption(
      new Option(
        '--key <vkey>',
        'verifier key of the log, or a file that holds it; not taken from the export',
      )
        .env('TEMOIN_KEY')
        .makeOptionMandatory(),
    )
    .option('--json', 'print the report as JSON')
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : NOTHING_WAS_VERIFIED))
    .action(async (path: string, { key, json }: Options) => {
      try {
        const verdict = await verifyFile(path, key);
        console.log(json ? reportAsJson(verdict) : reportInWords(verdict));
        if (!verdict.ok) process.exitCode = SOMETHING_IS_WRONG;
      } catch (error) {
        if (!(error instanceof TemoinError)) throw error;
        console.error(printable(error.message));
        process.exitCode = NOTHING_WAS_VERIFIED;
      }
    });
}

async function verifyFile(path: string, keyOption: string): Promise<ExportVerdict> {
  const key = await readVerifierKey(keyOption);
  return verifyExport(splitLines(chunksOf(path)), key);
}

async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: CHUNK_BYTES });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new TemoinError('export-unreadable', `${path}: the export cannot be read: ${reason}`, {
      cause: error,
    });
  }
}
