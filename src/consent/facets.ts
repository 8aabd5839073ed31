// The facets of a record: everything that lists and pictures go by that is no time, no id and no subject.
import type { ConsentRecord, Gesture, Parity, RecordEvent, Surface } from './record.ts';

/** What happened, as {@link RecordEvent} has it, in the order in which it is listed. */
export const EVENTS = [
  'grant-all',
  'refuse-all',
  'custom',
  'withdraw',
  'once',
] as const satisfies readonly RecordEvent[];

/** The same for where. */
export const SURFACES = [
  'first-layer',
  'preferences',
  'placeholder',
  'api',
  'signal',
] as const satisfies readonly Surface[];

/** The same for how. */
export const GESTURES = ['trusted', 'synthetic', 'none'] as const satisfies readonly Gesture[];

/** Whether refusing was as easy as accepting: `unequal` where it was harder, `absent` where nothing was measured. */
export const PARITIES = ['equal', 'unequal', 'absent'] as const;

/** One of {@link PARITIES}. */
export type ParityVerdict = (typeof PARITIES)[number];

/** The widest screens of a phone, and all others. */
export const VIEWPORTS = ['phone', 'desktop'] as const satisfies readonly ConsentRecord['viewport'][];

/** How a filter spells each of the three states of Global Privacy Control. */
export const GPC_STATES = ['true', 'false', 'unknown'] as const;

/** The facets of one record. What a record has them from has the same name there, but `parity` and `widget`. */
export interface Facets
  extends Pick<
    ConsentRecord,
    | 'event'
    | 'surface'
    | 'gesture'
    | 'granted'
    | 'refused'
    | 'notice'
    | 'locale'
    | 'revision'
    | 'jurisdiction'
    | 'gpc'
    | 'viewport'
  > {
  readonly parity: ParityVerdict;
  /** Version of the widget. */
  readonly widget: string;
}

/** Those that a text has: of a damaged record some are missing. */
export type SomeFacets = { readonly [name in keyof Facets]?: Facets[name] | undefined };

/** What a record must be like to be listed: each member is a value of the facet of its name, spelt as a text. */
export type FacetFilter = {
  readonly [name in
    | 'event'
    | 'surface'
    | 'gesture'
    | 'granted'
    | 'refused'
    | 'locale'
    | 'notice'
    | 'jurisdiction'
    | 'gpc'
    | 'viewport'
    | 'parity'
    | 'widget']?: string;
};

/** Whether facets have a value that a filter names. */
const HAVE: Readonly<Record<keyof FacetFilter, (facets: SomeFacets, value: string) => boolean>> = {
  event: ({ event }, value) => event === value,
  surface: ({ surface }, value) => surface === value,
  gesture: ({ gesture }, value) => gesture === value,
  granted: ({ granted }, value) => granted?.includes(value) === true,
  refused: ({ refused }, value) => refused?.includes(value) === true,
  locale: ({ locale }, value) => locale === value,
  notice: ({ notice }, value) => notice === value,
  jurisdiction: ({ jurisdiction }, value) => jurisdiction === value,
  gpc: ({ gpc }, value) => (gpc === null ? value === 'unknown' : `${gpc}` === value),
  viewport: ({ viewport }, value) => viewport === value,
  parity: ({ parity }, value) => parity === value,
  widget: ({ widget }, value) => widget === value,
};

/** What a filter of facets may have. */
// The reason for the cast: these are the keys of the table, whose type names them one by one.
export const FACET_NAMES = Object.keys(HAVE) as readonly (keyof FacetFilter)[];

/** Whether a record of these facets is one that the filter means; one without members means all. */
export function hasFacets(facets: SomeFacets, filter: FacetFilter): boolean {
  return FACET_NAMES.every((name) => {
    const value = filter[name];
    return value === undefined || HAVE[name](facets, value);
  });
}

/** The same where facets are known in part: what is absent may have any value. */
export function mayHaveFacets(facets: SomeFacets, filter: FacetFilter): boolean {
  return FACET_NAMES.every((name) => {
    const value = filter[name];
    return value === undefined || facets[name] === undefined || HAVE[name](facets, value);
  });
}

/**
 * The facets of what should be a record: those whose values are of their type. Of a checked record these are all that it
 * has. Its members stand in the order of RFC 8785, so that `JSON.stringify` gives the one text of equal facets.
 */
export function facetsOf(record: Readonly<Record<string, unknown>>): SomeFacets {
  const { event, gesture, gpc, jurisdiction, locale, notice, revision, surface, viewport } = record;
  return {
    event: EVENTS.find((known) => known === event),
    gesture: GESTURES.find((known) => known === gesture),
    gpc: gpc === null || typeof gpc === 'boolean' ? gpc : undefined,
    granted: idsOf(record.granted),
    jurisdiction: typeof jurisdiction === 'string' ? jurisdiction : undefined,
    locale: typeof locale === 'string' ? locale : undefined,
    notice: typeof notice === 'string' ? notice : undefined,
    parity: parityVerdict(record.parity),
    refused: idsOf(record.refused),
    revision: Number.isSafeInteger(revision) ? Number(revision) : undefined,
    surface: SURFACES.find((known) => known === surface),
    viewport: VIEWPORTS.find((known) => known === viewport),
    widget: versionOf(record.widget),
  };
}

function idsOf(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.every((id) => typeof id === 'string') ? value : undefined;
}

function versionOf(widget: unknown): string | undefined {
  const { version }: { readonly version?: unknown } = Object(widget);
  return typeof version === 'string' ? version : undefined;
}

/** Refusing must be as big, as legible and as few actions as accepting (CNIL-1); what cannot be compared is not equal. */
export function parityVerdict(parity: unknown): ParityVerdict {
  if (parity === undefined) return 'absent';
  // The reason for the cast: where it is of another form the comparisons below are false, and nothing throws.
  const { refuse, accept, actionsToRefuse, actionsToAccept } = Object(parity) as Partial<Parity>;
  const isEqual =
    Number(refuse?.widthPx) >= Number(accept?.widthPx) &&
    Number(refuse?.heightPx) >= Number(accept?.heightPx) &&
    (refuse?.contrastHundredths === accept?.contrastHundredths ||
      Number(refuse?.contrastHundredths) >= Number(accept?.contrastHundredths)) &&
    Number(actionsToRefuse) <= Number(actionsToAccept);
  return isEqual ? 'equal' : 'unequal';
}
