// The facets that a log has met: each distinct one is a numbered row of a small table, which only ever grows.
import { EVENTS, facetsOf, type SomeFacets } from '../../consent/facets.ts';
import { integerOf, type Row, textOf } from './row.ts';

/**
 * What the register has of a record beside subject and time. `other`: the table was full, so that of a member that is absent
 * nothing is known; `damaged`: the text of the record was none.
 */
export type LineFacets = SomeFacets & { readonly other?: true; readonly damaged?: true };

/** A row of the table. */
export interface NumberedFacets {
  /** From 1 on, in the order in which they were met. */
  readonly number: number;
  readonly facets: LineFacets;
}

/** A row that is to be written. */
export interface NewFacets {
  readonly number: number;
  /** For those queries that need it; empty where there is none. */
  readonly event: string;
  readonly text: string;
}

/**
 * How far each spelling of facets may fill the table. A large site meets a hundred thousand different facets, most of them
 * once, because visitors are in many places: those are told without the place, and only filters by place look at their records.
 * Since visitors choose locale and notice hash freely, these may run out as well, and then the event alone is told.
 */
export interface FacetsLimits {
  /** Rows until which facets are told in full. */
  readonly full: number;
  /** Rows until which they are told without the place. */
  readonly placeless: number;
}

const FACETS_LIMITS: FacetsLimits = { full: 10_000, placeless: 40_000 };

/** Bytes of a text at most, so that an index of PostgreSQL can hold it (2,704 bytes) and memory all of them. */
const TEXT_BYTES_MAX = 2_000;

const DAMAGED: LineFacets = { damaged: true };

/** The facets of a record's stored text. */
export interface FacetsText {
  readonly facets: LineFacets;
  /** Equal facets have one text; that of `other` where theirs would be too long for the table. */
  readonly text: string;
}

/** @param record parsed; undefined where the text is no object of JSON */
export function facetsTextOf(record: Readonly<Record<string, unknown>> | undefined): FacetsText {
  const facets = record ? facetsOf(record) : DAMAGED;
  const text = JSON.stringify(facets);
  return text.length > TEXT_BYTES_MAX / 3 && Buffer.byteLength(text) > TEXT_BYTES_MAX
    ? { facets, text: eventAlone(facets).text }
    : { facets, text };
}

/** What is left of facets where there is no room for them: first without the place, and then the event. */
function coarser(facets: LineFacets): FacetsText {
  if (facets.other) return eventAlone(facets);
  const { gpc: _gpc, jurisdiction: _jurisdiction, ...placeless } = facets;
  const left: LineFacets = { ...placeless, other: true };
  return { facets: left, text: JSON.stringify(left) };
}

function eventAlone({ event }: LineFacets): FacetsText {
  const facets: LineFacets = { ...(event && { event }), other: true };
  return { facets, text: JSON.stringify(facets) };
}

/** The facets of a row's text; of one that is none any more, those of a damaged record. */
export function lineFacetsOf(text: string): LineFacets {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return DAMAGED;
    if ('damaged' in value) return DAMAGED;
    const { event, ...rest }: Record<string, unknown> = { ...value };
    const known = EVENTS.find((each) => each === event);
    // The reason for the cast: only facets of this type are written; whoever changes them shows that by what they say.
    return { ...rest, event: 'other' in rest ? known : event } as LineFacets;
  } catch {
    return DAMAGED;
  }
}

/** The rows as one who reads or writes them has them in memory. */
export class KnownFacets {
  readonly #limits: FacetsLimits;
  readonly #numbers = new Map<string, number>();
  #rows: NumberedFacets[] = [];
  #last = 0;

  constructor(limits = FACETS_LIMITS) {
    this.#limits = limits;
  }

  /** The highest number that is known; 0 where none is. */
  get last(): number {
    return this.#last;
  }

  get all(): readonly NumberedFacets[] {
    return this.#rows;
  }

  /** Learns rows of the table, by number. Those that are known already are passed over. */
  learn(rows: readonly Row[]): void {
    for (const row of rows) {
      const number = integerOf(row, 'number');
      if (number <= this.#last) continue;
      const text = textOf(row, 'text');
      this.#add({ number, facets: lineFacetsOf(text) }, text);
    }
  }

  /**
   * Gives numbers to the facets of one slice. Rows that are new stand in `added`, to be written with it; they are known only
   * once they have been read back, since what was to be written may be undone.
   */
  numbering(): { numberOf(facets: FacetsText): number; readonly added: readonly NewFacets[] } {
    const added: NewFacets[] = [];
    const fresh = new Map<string, number>();
    const numberOf = (known: FacetsText): number => {
      const found = this.#numbers.get(known.text) ?? fresh.get(known.text);
      if (found !== undefined) return found;
      const { facets, text } = known;
      const number = this.#last + added.length + 1;
      const left = coarser(facets);
      if (number > this.#roomFor(facets) && left.text !== text) return numberOf(left);
      fresh.set(text, number);
      added.push({ number, event: facets.event ?? '', text });
      return number;
    };
    return { numberOf, added };
  }

  /** The highest number that facets so told may have. There always is room for an event alone, and for damaged records. */
  #roomFor({ other, damaged }: LineFacets): number {
    const { full, placeless } = this.#limits;
    return damaged ? Number.POSITIVE_INFINITY : other ? placeless : full;
  }

  #add(row: NumberedFacets, text: string): void {
    this.#numbers.set(text, row.number);
    this.#rows.push(row);
    this.#last = row.number;
  }
}
