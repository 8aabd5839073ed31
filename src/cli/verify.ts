// temoin verify: verifies an evidence pack, an export or a receipt by the log's key or a policy, offline; or a log by its address.
import { createReadStream } from 'node:fs';
import { Command, Option } from 'commander';
import { TemoinError } from '../consent/error.ts';
import { splitLines } from '../verify/line-splitter.ts';
import { verifyPack } from '../verify/pack/verify-pack.ts';
import { verifyExport } from '../verify/verify-export.ts';
import { logAsJson, logInWords } from './log-report.ts';
import { packAsJson, packInWords } from './pack-report.ts';
import { withPack } from './packed-files.ts';
import { readPolicy, trustedKey } from './policy-option.ts';
import { printable } from './printable.ts';
import { receiptAsJson, receiptInWords, receiptVerdict } from './receipt-report.ts';
import { reportAsJson, reportInWords } from './verification-report.ts';
import { readVerifierKey } from './verifier-key-option.ts';
import { isLogAddress, keptCheckpoint, verifyLog } from './verify-log.ts';
import { readWidgetFolder } from './widget-folder.ts';

/** Exit codes beside 0, by which scripts tell a bad export from a bad call. */
const SOMETHING_IS_WRONG = 1;
const NOTHING_WAS_VERIFIED = 2;

const RECEIPT_NEEDS_ALL =
  '--receipt needs a complete export, or that of a period: one by another filter leaves out what it likes';

const CHUNK_BYTES = 262_144;

/** A receipt is below 100 kB, an export may have any size. */
const RECEIPT_BYTES_MAX = 1_048_576;
const RECEIPT_START = 'c2sp.org/tlog-proof@';

interface Options {
  readonly key?: string;
  readonly policy?: string;
  readonly receipt: readonly string[];
  readonly checkpoint: readonly string[];
  readonly widget?: string;
  readonly json?: boolean;
}

/**
 * The command `verify`. Prints its report on standard output; exits with 0 where nothing is wrong, with 1 where
 * anything is, and with 2 where the call, the key, the policy or a reading failed. Opens no network but to a log whose
 * address it is given.
 */
export function verifyCommand(): Command {
  return new Command('verify')
    .description(
      'verify an evidence pack, an export or a receipt by the log’s public key alone, offline, or the tree of a log that is served; exits with 1 when anything is wrong',
    )
    .argument(
      '<export>',
      'evidence pack (a ZIP, or the folder that it was unpacked into), export of the log in JSON Lines, a receipt (.tlog-proof), or the address of a log (https://…/temoin/log)',
    )
    .addOption(
      new Option(
        '--key <vkey>',
        'verifier key of the log, or a file that holds it; not taken from the export',
      ).env('TEMOIN_KEY'),
    )
    .addOption(
      new Option(
        '--policy <file>',
        'policy (c2sp.org/tlog-policy) that says whose cosignatures the checkpoint needs; its log replaces --key',
      ).env('TEMOIN_POLICY'),
    )
    .addOption(
      new Option('--receipt <file>', 'receipt whose record the export or pack must have; may be repeated')
        .default([], 'none')
        .argParser(andEarlier),
    )
    .addOption(
      new Option(
        '--checkpoint <file>',
        'checkpoint or receipt of an earlier day that a served log, or that of a pack, must go on from; may be repeated',
      )
        .default([], 'none')
        .argParser(andEarlier),
    )
    .option(
      '--widget <folder>',
      'folder of the widget’s files, such as <release>/ of an evidence pack, that must be one of the releases that the export has published',
    )
    .option('--json', 'print the report as JSON')
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : NOTHING_WAS_VERIFIED))
    .action(async (path: string, options: Options) => {
      try {
        const { ok, report } = await verifyFile(path, options);
        console.log(report);
        if (!ok) process.exitCode = SOMETHING_IS_WRONG;
      } catch (error) {
        if (!(error instanceof TemoinError)) throw error;
        console.error(printable(error.message));
        process.exitCode = NOTHING_WAS_VERIFIED;
      }
    });
}

const andEarlier = (path: string, earlier: readonly string[]) => [...earlier, path];

async function verifyFile(path: string, options: Options): Promise<{ ok: boolean; report: string }> {
  const policy = options.policy === undefined ? undefined : await readPolicy(options.policy);
  const given = options.key === undefined ? undefined : await readVerifierKey(options.key);
  const key = trustedKey(given, policy);
  const read = async (name: string) => ({ name, text: await readReceipt(name) });
  const receipts = await Promise.all(options.receipt.map(read));
  if (isLogAddress(path)) {
    if (receipts.length)
      throw new TemoinError('option-invalid', '--receipt goes with an export; give it as --checkpoint here');
    if (options.widget !== undefined)
      throw new TemoinError('option-invalid', '--widget goes with an export, which has what was published');
    const verdict = await verifyLog(path, key, policy, await Promise.all(options.checkpoint.map(read)));
    return { ok: verdict.ok, report: options.json ? logAsJson(verdict) : logInWords(verdict) };
  }
  const pack = await withPack(path, async (packed) => {
    if (options.widget !== undefined)
      throw new TemoinError('option-invalid', '--widget goes with an export; a pack has the widget’s files');
    const kept = (await Promise.all(options.checkpoint.map(read))).map((each) => keptCheckpoint(each, key));
    const verdict = await verifyPack(packed, key, { kept, receipts, ...(policy && { policy }) });
    if (receipts.length && verdict.records?.complete === false && !verdict.records.period)
      throw new TemoinError('option-invalid', RECEIPT_NEEDS_ALL);
    return { ok: verdict.ok, report: options.json ? packAsJson(verdict) : packInWords(verdict) };
  });
  if (pack) return pack;
  if (options.checkpoint.length) {
    const message =
      '--checkpoint goes with the address of a log, whose tree is recomputed up to it, or with a pack';
    throw new TemoinError('option-invalid', message);
  }
  const widgetFiles = options.widget === undefined ? undefined : await readWidgetFolder(options.widget);
  if (await isReceipt(path)) {
    if (widgetFiles) {
      const message = '--widget goes with an export: a receipt has no publications';
      throw new TemoinError('option-invalid', message);
    }
    if (receipts.length) {
      const message = '--receipt goes with an export; verify several receipts one by one';
      throw new TemoinError('option-invalid', message);
    }
    const verdict = receiptVerdict(await readReceipt(path), key, policy);
    return { ok: verdict.ok, report: options.json ? receiptAsJson(verdict) : receiptInWords(verdict) };
  }
  const verdict = await verifyExport(splitLines(chunksOf(path)), key, {
    receipts,
    ...(policy && { policy }),
    ...(widgetFiles && { widgetFiles }),
  });
  if (verdict.complete === false && !verdict.period && receipts.length) {
    throw new TemoinError('option-invalid', RECEIPT_NEEDS_ALL);
  }
  if (verdict.complete === false && widgetFiles) {
    const message = '--widget needs a complete export: others leave out publications';
    throw new TemoinError('option-invalid', message);
  }
  return { ok: verdict.ok, report: options.json ? reportAsJson(verdict) : reportInWords(verdict) };
}

async function isReceipt(path: string): Promise<boolean> {
  for await (const chunk of chunksOf(path, { end: RECEIPT_START.length - 1 })) {
    return new TextDecoder().decode(chunk) === RECEIPT_START;
  }
  return false;
}

/** At most so much of a file that is said to be a receipt; what is longer is no receipt, and is found to be none. */
async function readReceipt(path: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of chunksOf(path, { end: RECEIPT_BYTES_MAX }, 'receipt')) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function* chunksOf(
  path: string,
  part: { readonly end?: number } = {},
  what = 'export',
): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: CHUNK_BYTES, ...part });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new TemoinError('export-unreadable', `${path}: the ${what} cannot be read: ${reason}`, {
      cause: error,
    });
  }
}
