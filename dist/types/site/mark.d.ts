import type { Configuration } from '../consent/configuration.js';
import { type MarkOptions } from './mark-options.js';
import type { Marked } from './mark-report.js';
/**
 * Rewrites every plain tag to a host that a service declares, so that the gate holds it (DESIGN §3), and touches
 * nothing else. Marking twice gives the same as marking once.
 * @param html a page, or a part of one
 * @throws TemoinError `configuration-invalid` or `option-invalid`; never for anything in the page
 */
export declare function mark(html: string, configuration: Configuration, options?: MarkOptions): Marked;
