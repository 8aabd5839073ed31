import type { Service } from '../consent/configuration.js';
import type { CatalogueEntry } from './catalogue-entry.js';
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
export declare function asService(entry: CatalogueEntry, choices?: OwnChoices): Service;
