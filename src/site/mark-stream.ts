// markStream: a page on its way to the visitor, in Node and in edge runtimes.
import type { Configuration } from '../consent/configuration.ts';
import { byteMarker } from './byte-marker.ts';
import type { MarkOptions } from './mark-options.ts';
import type { MarkReport } from './mark-report.ts';

/** How a stream is to be marked. */
export interface MarkStreamOptions extends MarkOptions {
  /** Called at the end of the page with all that was found. */
  readonly onReport?: (report: MarkReport) => void;
}

/**
 * `mark` for the bytes of one page in any encoding that contains ASCII, with the same result wherever they are cut.
 * The stream fails with a TemoinError `page-unreadable` for UTF-16, and where a tag or a `<noscript>` does not end
 * within 16 MB.
 * @throws TemoinError as `mark` does
 */
export function markStream(
  configuration: Configuration,
  options: MarkStreamOptions = {},
): TransformStream<Uint8Array, Uint8Array> {
  const marker = byteMarker(configuration, options);
  const enqueue = (controller: TransformStreamDefaultController<Uint8Array>, bytes: Uint8Array) => {
    if (bytes.length) controller.enqueue(bytes);
  };
  return new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      enqueue(controller, marker.write(chunk, false));
    },
    flush(controller) {
      enqueue(controller, marker.write(new Uint8Array(), true));
      options.onReport?.(marker.report());
    },
  });
}
