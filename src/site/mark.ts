// mark: a whole page at once.
import type { Configuration } from '../consent/configuration.ts';
import { addressesOf } from './addresses.ts';
import { type MarkOptions, planOf } from './mark-options.ts';
import type { Marked } from './mark-report.ts';
import { Marker } from './marker.ts';

/**
 * Rewrites every plain tag to a host that a service declares, so that the gate holds it (DESIGN §3), and touches
 * nothing else. Marking twice gives the same as marking once.
 * @param html a page, or a part of one
 * @throws TemoinError `configuration-invalid` or `option-invalid`; never for anything in the page
 */
export function mark(html: string, configuration: Configuration, options: MarkOptions = {}): Marked {
  const plan = planOf(configuration, options);
  const marker = new Marker(plan, addressesOf(plan, false));
  // Not for the parser, for which a byte order mark would be a word and so the begin of the body.
  const start = html.startsWith('\ufeff') ? 1 : 0;
  const marked = html.slice(0, start) + marker.write(html.slice(start), true);
  return { html: marked, ...marker.report };
}
