// The numbers of facets as one who writes them has them in memory: which are known, and which are to be added, as long as there
// is room for them.
import { coarser, type FacetsNumbers, type FacetsText, type LineFacets, placeless } from './known-facets.ts';
import { integerOf, type Row, textOf } from './row.ts';

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

/** What is known of the table, by the texts of its rows. */
export class FacetsNumbering {
  readonly #limits: FacetsLimits;
  readonly #numbers = new Map<string, FacetsNumbers>();
  readonly #rows = { full: 0, placeless: 0, days: 0 };
  #last = 0;

  constructor(limits = FACETS_LIMITS) {
    this.#limits = limits;
  }

  /** The highest number that is known; 0 where none is. */
  get last(): number {
    return this.#last;
  }

  /** Learns rows of the table, by number. Those that are known already are passed over. */
  learn(rows: readonly Row[]): void {
    for (const row of rows) {
      const number = integerOf(row, 'number');
      if (number <= this.#last) continue;
      const text = textOf(row, 'text');
      this.#numbers.set(text, { facets: number, placeless: integerOf(row, 'placeless') });
      this.#rows[kindOf(text)] += 1;
      this.#last = number;
    }
  }

  /**
   * Gives numbers to the facets of one slice. Rows that are new stand in `added`, to be written with it; they are known only
   * once they have been read back, since what was to be written may be undone.
   */
  begin(): { numbersOf(facets: FacetsText): FacetsNumbers; readonly added: readonly NewFacets[] } {
    const added: NewFacets[] = [];
    const fresh = new Map<string, FacetsNumbers>();
    const rows = { ...this.#rows };
    const add = (told: LineFacets, text: string, placeless?: number): FacetsNumbers => {
      const number = this.#last + added.length + 1;
      const numbers = { facets: number, placeless: placeless ?? number };
      fresh.set(text, numbers);
      rows[kindOf(text)] += 1;
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
      const kind = kindOf(text);
      if (rows[kind] >= this.#limits[kind]) return numbersOf(left);
      return told.day ? add(told, text) : add(told, text, numbersOf(placeless(told, true)).placeless);
    };
    return { numbersOf, added };
  }
}

/** Which limit facets of this text have, by its last member: a text that somebody has chosen ends with a quote. */
function kindOf(text: string): keyof FacetsLimits {
  if (text.endsWith('"day":true}')) return 'days';
  return text.endsWith('"other":true}') ? 'placeless' : 'full';
}
