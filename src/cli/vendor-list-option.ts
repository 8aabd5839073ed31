// The option that says where the IAB's vendor list is.
import { InvalidArgumentError, Option } from 'commander';
import { VENDOR_LIST_URL } from '../server/vendor-list/vendor-files.ts';

/** For a configuration with `signals.tcf`; with any other nothing is read or fetched. */
export const vendorListOption = () =>
  new Option(
    '--vendor-list <file or address>',
    'vendor list of the IAB, with its translations beside it; read only where the configuration has "signals.tcf"',
  )
    .env('TEMOIN_VENDOR_LIST')
    .default(VENDOR_LIST_URL, 'the IAB’s own address')
    .argParser(parsePlace);

function parsePlace(text: string): string {
  if (!/^https?:/i.test(text)) return text;
  const url = URL.parse(text);
  if (!url || url.username || url.password || url.hash) {
    throw new InvalidArgumentError(
      'It must be a file, or an http or https address without user and fragment.',
    );
  }
  return url.href;
}
