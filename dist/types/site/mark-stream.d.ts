import type { Configuration } from '../consent/configuration.js';
import type { MarkOptions } from './mark-options.js';
import type { MarkReport } from './mark-report.js';
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
export declare function markStream(configuration: Configuration, options?: MarkStreamOptions): TransformStream<Uint8Array, Uint8Array>;
