import type { CatalogueEntry } from './catalogue-entry.js';
export { asService, type OwnChoices } from './as-service.js';
export type { CatalogueEntry, CatalogueSignals } from './catalogue-entry.js';
/** Every entry, in the order of their ids. */
export declare const catalogue: readonly CatalogueEntry[];
/** The entry of that id; `undefined` where the catalogue has none. */
export declare function entryOf(id: string): CatalogueEntry | undefined;
