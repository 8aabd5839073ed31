// The languages of an expanded configuration: those that the framework's texts were put into it for.
import type { Configuration } from '../configuration.ts';
import { TemoinError } from '../error.ts';

/**
 * Tags of the languages that a notice can be shown in, the one for everybody else first; none for a configuration
 * without the framework, which is shown in all that are shipped.
 * @throws TemoinError `configuration-invalid` where the vendor list has not been read into it: such a configuration says
 *   none of what visitors must read, and no gate may be made of it
 */
export function languagesOf({ site, signals }: Configuration): readonly string[] {
  const tcf = signals?.tcf;
  if (!tcf) return [];
  if ('vendorListVersion' in tcf) return tcf.languages ?? [];
  throw new TemoinError(
    'configuration-invalid',
    `the configuration of ${site} has "signals.tcf", but the vendor list of the IAB has not been read into it; take the temoin.json that \`temoin build --vendor-list\` writes beside the gate, or serve it with \`temoin serve\``,
  );
}
