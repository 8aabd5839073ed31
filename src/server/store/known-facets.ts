// The facets that a log has met: each distinct one is a numbered row of a small table, which only ever grows.
import { EVENTS, facetsOf, type SomeFacets } from '../../consent/facets.ts';
import { integerOf, type Row, textOf } from './row.ts';

/**
 * What the register has of a record beside subject and time. `other`: the table was full, so that of a member that is absent
 * nothing is known; `damaged`: the text of the record was none; `day`: no line has them, and days are counted by them.
 */
export type LineFacets = SomeFacets & {
  readonly other?: true;
  readonly damaged?: true;
  readonly day?: true;
};

/** A row of the table. */
export interface NumberedFacets {
  /** From 1 on, in the order in which they were met. */
  readonly number: number;
  readonly facets: LineFacets;
}

/** Bytes of a text at most, so that an index of PostgreSQL can hold it (2,704 bytes) and memory all of them. */
const TEXT_BYTES_MAX = 2_000;

const DAMAGED: LineFacets = { damaged: true };

/** The facets of a record's stored text. */
export interface FacetsText {
  readonly facets: LineFacets;
  /** What of them the table takes, where their text would be too long for it. */
  readonly told?: LineFacets;
  /** Of what the table takes. Equal facets have one text. */
  readonly text: string;
}

/** @param record parsed; undefined where the text is no object of JSON */
export function facetsTextOf(record: Readonly<Record<string, unknown>> | undefined): FacetsText {
  const facets = record ? facetsOf(record) : DAMAGED;
  const text = JSON.stringify(facets);
  return text.length > TEXT_BYTES_MAX / 3 && Buffer.byteLength(text) > TEXT_BYTES_MAX
    ? { ...eventAlone(facets), facets, told: eventAlone(facets).facets }
    : { facets, text };
}

/** The facets that tell where a visitor is; {@link coarser} leaves these out first. */
export const PLACE_FACETS = ['gpc', 'jurisdiction'] as const satisfies readonly (keyof SomeFacets)[];

/** What is left of facets where there is no room for them: first without the place, and then the event. */
export function coarser(facets: LineFacets): FacetsText {
  return facets.other ? eventAlone(facets) : placeless(facets);
}

/** Facets without the place. @param isOfDays whether days are counted by them */
export function placeless(facets: LineFacets, isOfDays = false): FacetsText {
  const { gpc: _gpc, jurisdiction: _jurisdiction, ...others } = facets;
  const left: LineFacets = { ...others, other: true, ...(isOfDays && { day: true }) };
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

/** Numbers of a record's facets: as its line has them, and without the place. */
export interface FacetsNumbers {
  readonly facets: number;
  readonly placeless: number;
}

/** The rows as one who reads lines and counts by them has them in memory. */
export class KnownFacets {
  readonly #ofLines: NumberedFacets[] = [];
  readonly #ofDays: NumberedFacets[] = [];
  /** Tens of thousands of rows have few different lists and notices. */
  readonly #lists = new Map<string, readonly string[]>();
  readonly #texts = new Map<string, string>();
  #last = 0;

  /** The highest number that is known; 0 where none is. */
  get last(): number {
    return this.#last;
  }

  /** Those that lines have. */
  get ofLines(): readonly NumberedFacets[] {
    return this.#ofLines;
  }

  /** Those that days are counted by. */
  get ofDays(): readonly NumberedFacets[] {
    return this.#ofDays;
  }

  /** Learns rows of the table, by number. Those that are known already are passed over. */
  learn(rows: readonly Row[]): void {
    for (const row of rows) {
      const number = integerOf(row, 'number');
      if (number <= this.#last) continue;
      const numbered = { number, facets: this.#small(lineFacetsOf(textOf(row, 'text'))) };
      if (!numbered.facets.day) this.#ofLines.push(numbered);
      if (integerOf(row, 'placeless') === number) this.#ofDays.push(numbered);
      this.#last = number;
    }
  }

  /** The same, with what many rows say held once. */
  #small(facets: LineFacets): LineFacets {
    const { granted, refused, notice } = facets;
    return {
      ...facets,
      ...(Array.isArray(granted) && { granted: held(this.#lists, granted.join(' '), granted) }),
      ...(Array.isArray(refused) && { refused: held(this.#lists, refused.join(' '), refused) }),
      ...(notice !== undefined && { notice: held(this.#texts, notice, notice) }),
    };
  }
}

function held<Value>(known: Map<string, Value>, key: string, value: Value): Value {
  const first = known.get(key);
  if (first !== undefined) return first;
  known.set(key, value);
  return value;
}
