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

/** A row that is to be written. */
export interface NewFacets {
  readonly number: number;
  /** Number of the row by which days count such records; its own, where that says no place. */
  readonly placeless: number;
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
  /** Rows of facets in full. */
  readonly full: number;
  /** Rows of facets without the place, that lines have. */
  readonly placeless: number;
  /** Rows of such that days are counted by. */
  readonly days: number;
}

const FACETS_LIMITS: FacetsLimits = { full: 20_000, placeless: 30_000, days: 30_000 };

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
function coarser(facets: LineFacets): FacetsText {
  return facets.other ? eventAlone(facets) : placeless(facets);
}

/** @param isOfDays whether days are counted by them */
function placeless(facets: LineFacets, isOfDays = false): FacetsText {
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

/** The rows as one who reads or writes them has them in memory. */
export class KnownFacets {
  readonly #limits: FacetsLimits;
  readonly #numbers = new Map<string, FacetsNumbers>();
  readonly #ofLines: NumberedFacets[] = [];
  readonly #ofDays: NumberedFacets[] = [];
  readonly #rows = { full: 0, placeless: 0, days: 0 };
  #last = 0;

  constructor(limits = FACETS_LIMITS) {
    this.#limits = limits;
  }

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
      const text = textOf(row, 'text');
      const placeless = integerOf(row, 'placeless');
      this.#numbers.set(text, { facets: number, placeless });
      const numbered = { number, facets: lineFacetsOf(text) };
      if (!numbered.facets.day) this.#ofLines.push(numbered);
      if (placeless === number) this.#ofDays.push(numbered);
      this.#rows[kindOf(numbered.facets)] += 1;
      this.#last = number;
    }
  }

  /**
   * Gives numbers to the facets of one slice. Rows that are new stand in `added`, to be written with it; they are known only
   * once they have been read back, since what was to be written may be undone.
   */
  numbering(): { numbersOf(facets: FacetsText): FacetsNumbers; readonly added: readonly NewFacets[] } {
    const added: NewFacets[] = [];
    const fresh = new Map<string, FacetsNumbers>();
    const rows = { ...this.#rows };
    const add = (told: LineFacets, text: string, placeless?: number): FacetsNumbers => {
      const number = this.#last + added.length + 1;
      const numbers = { facets: number, placeless: placeless ?? number };
      fresh.set(text, numbers);
      rows[kindOf(told)] += 1;
      added.push({ number, placeless: numbers.placeless, event: told.event ?? '', text });
      return numbers;
    };
    const numbersOf = (known: FacetsText): FacetsNumbers => {
      const found = this.#numbers.get(known.text) ?? fresh.get(known.text);
      if (found) return found;
      const { text, told = known.facets } = known;
      const left = coarser(told);
      // There is always room for an event alone, and for damaged records. Neither says a place.
      if (told.damaged || left.text === text) return add(told, text);
      const kind = kindOf(told);
      if (rows[kind] >= this.#limits[kind]) return numbersOf(left);
      return told.day ? add(told, text) : add(told, text, numbersOf(placeless(told, true)).placeless);
    };
    return { numbersOf, added };
  }
}

/** Which limit facets so told have. */
const kindOf = ({ other, day }: LineFacets): keyof FacetsLimits =>
  day ? 'days' : other ? 'placeless' : 'full';
