// An entry of the catalogue as a site's configuration has it.
import type { Service } from '../consent/configuration.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';

/** What a site decides about a service. */
export interface OwnChoices {
  /** Default: the entry's. */
  readonly id?: string;
  /** Default: the entry's. */
  readonly purpose?: string;
  /** Hosts beside those of the entry, such as the site's own for a tool that it hosts itself. */
  readonly hosts?: readonly string[];
  /** As in a configuration. */
  readonly since?: number;
}

/** The service to put into `services`; what it needs in `signals` is {@link CatalogueEntry.signals}. */
export function asService(entry: CatalogueEntry, choices: OwnChoices = {}): Service {
  const { id = entry.id, purpose = entry.purpose, since } = choices;
  const hosts = [...new Set([...entry.hosts, ...(choices.hosts ?? [])])];
  const { name, provider, policy, storage, retentionDays } = entry;
  return {
    id,
    purpose,
    name,
    provider,
    policy,
    ...(hosts.length && { hosts }),
    storage,
    ...(retentionDays !== undefined && { retentionDays }),
    ...(since !== undefined && { since }),
  };
}
