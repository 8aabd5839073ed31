import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Configuration } from '../consent/configuration.js';
import { type MarkOptions } from './mark-options.js';
import type { MarkReport } from './mark-report.js';
/** How a server's pages are to be marked. */
export interface MarkMiddlewareOptions {
    /** A function for what depends on the page, as a nonce does; it is called when the page begins. */
    readonly options?: MarkOptions | ((request: IncomingMessage, response: ServerResponse) => MarkOptions);
    /** Called after each page with all that was found. */
    readonly onReport?: (report: MarkReport, request: IncomingMessage) => void;
    /** Told once about each reason for which a page could not be marked. Default: `console.warn`. */
    readonly warn?: (message: string) => void;
}
/** As Connect, Express and Vite's server take it. */
export type MarkMiddleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
/**
 * Marks every `text/html` answer of what comes after it, as it is sent. What comes after it is not told that the
 * browser takes compressed pages, or parts of pages, since neither can be marked; what comes before it is told, so a
 * compressing middleware belongs before this one. A page that is compressed nevertheless passes as it is, with a
 * warning. A page that marking fails for (UTF-16) breaks off.
 * @throws TemoinError as `mark` does: at once for options that are given once and for all
 */
export declare function markMiddleware(configuration: Configuration, { options, onReport, warn }?: MarkMiddlewareOptions): MarkMiddleware;
