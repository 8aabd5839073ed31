// Marks a page that comes as bytes, cut anywhere: characters of several bytes are never put together.
import type { Configuration } from '../consent/configuration.ts';
import { addressesOf } from './addresses.ts';
import { bytesOfText, refuseUtf16, textOfBytes, UTF_8_MARK } from './byte-text.ts';
import { type MarkOptions, planOf } from './mark-options.ts';
import type { MarkReport } from './mark-report.ts';
import { Marker } from './marker.ts';

/** One page of bytes on its way through. */
export interface ByteMarker {
  /**
   * Reads on and gives out what is certain.
   * @throws TemoinError `page-unreadable` for UTF-16, or where a part of the page that must be seen whole does not end
   */
  write(bytes: Uint8Array, isLast: boolean): Uint8Array<ArrayBuffer>;
  /** All that was found so far. */
  report(): MarkReport;
}

/** @throws TemoinError as `mark` does */
export function byteMarker(configuration: Configuration, options: MarkOptions = {}): ByteMarker {
  const plan = planOf(configuration, options);
  const marker = new Marker(plan, addressesOf(plan, true));
  /** The beginning, until it is long enough to tell a byte order mark; afterwards nothing. */
  let beginning: string | undefined = '';
  return {
    write(bytes, isLast) {
      let text = textOfBytes(bytes);
      let mark = '';
      if (beginning !== undefined) {
        text = beginning + text;
        beginning = text;
        if (text.length < UTF_8_MARK.length && !isLast) return new Uint8Array();
        beginning = undefined;
        refuseUtf16(text);
        // Not for the parser, for which it would be a word and so the begin of the body.
        if (text.startsWith(UTF_8_MARK)) mark = UTF_8_MARK;
      }
      return bytesOfText(mark + marker.write(text.slice(mark.length), isLast));
    },
    report: () => marker.report,
  };
}
