// The store of one log: a contract that every database fulfils in its own way (tests/store/log-store.suite.ts).
//
// A store keeps one log and never decides anything: what an entry is, when it is signed and what is answered is the
// sequencer's business. Only `commit` changes the tree. Every method returns a promise, so that a store may live on
// another thread or another machine. A promise that rejects means that the question was not answered: nothing that
// was durable before is lost, and reading again later is safe.
import type { FacetFilter } from '../../consent/facets.ts';
import type { Publication, PublicationKind } from '../../consent/publication.ts';
import type { Tile } from '../../tlog/tiles.ts';
import type { AccessStore } from './access-store.ts';
import type { LineFacets, NumberedFacets } from './known-facets.ts';
import type { ShownStore } from './shown-store.ts';

/** The newest committed state of the tree. There is exactly one in every store, from its creation on. */
export interface Head {
  /** Number of entries; 0 in a new store. */
  readonly size: number;
  /** RFC 6962 root at that size, 32 bytes; the empty root in a new store. */
  readonly root: Uint8Array;
  /** Time of the newest entry, ISO 8601 in UTC with milliseconds; the epoch in a new store. */
  readonly time: string;
}

/** Which Merkle tile (c2sp.org/tlog-tiles). */
export type TilePosition = Pick<Tile, 'level' | 'index'>;

/** A record on its way into the log. */
export interface NewRecord {
  readonly id: string;
  /** 32 bytes. */
  readonly salt: Uint8Array;
  /** Canonical JSON of the record with its `receivedTime`, as a text and in UTF-8. */
  readonly text: string;
  readonly bytes: Uint8Array;
  /**
   * Byte at which the member `receivedTime` stands, with the comma behind it. Only of a record that was read from the
   * store as pending (`PendingStore`) and found to be, byte for byte, the rest of `bytes`: the store may then leave what
   * it has as it is, and note where the time belongs.
   */
  readonly timeAt?: number;
}

/** Something public on its way into the log. */
export interface NewPublication extends Pick<Publication, 'hash' | 'kind'> {
  /** What `hash` is the SHA-256 of. */
  readonly bytes: Uint8Array;
}

/** One entry to append, and what stands behind it. */
export interface NewEntry {
  /** The entry as it is hashed into the tree. */
  readonly bytes: Uint8Array;
  readonly content: { readonly record: NewRecord } | { readonly publication: NewPublication };
}

/** One step of growth: everything that a commit writes. */
export interface Growth {
  /** The head that the growth was computed from. */
  readonly from: Pick<Head, 'size' | 'root'>;
  /** Its time is when the records were received. */
  readonly to: Head;
  /** The entries from index `from.size` to `to.size` less one. */
  readonly entries: readonly NewEntry[];
  /** Every tile that changed, whole; each replaces the narrower one at its position. */
  readonly tiles: readonly Tile[];
}

/** How a commit ended without failing. */
type CommitOutcome = 'committed' | 'head-moved';

/** A record as it is kept. The bytes are what the store holds, whether or not they still are what was committed. */
export interface KeptRecord {
  readonly index: number;
  readonly id: string;
  readonly salt: Uint8Array;
  readonly bytes: Uint8Array;
}

/** A publication as it is kept. */
export interface KeptPublication extends NewPublication {
  readonly index: number;
  /** Which entries an erasure took, in what `readEntries` gives; absent of other kinds. */
  readonly erasure?: ErasedIndexes;
}

/** The entries that one erasure took, and the salt of the hash by which it is published. */
export interface ErasedIndexes {
  /** 32 bytes. */
  readonly salt: Uint8Array;
  /** Increasing. */
  readonly indexes: readonly number[];
}

/** One place in the log and what is kept of it. A commitment whose record was erased has neither of the two. */
export interface KeptEntry {
  readonly index: number;
  readonly bytes: Uint8Array;
  readonly record?: KeptRecord;
  readonly publication?: KeptPublication;
}

/** One line of the register: the record, and the columns that find it even where its bytes are damaged. */
export interface RegisterLine extends KeptRecord {
  readonly subject: string;
  /** ISO 8601 in UTC with milliseconds. */
  readonly receivedTime: string;
  /** Those of the record, unless the column is damaged. */
  readonly facets: LineFacets;
}

/** Which lines of the register are meant; without members, all. A line of other facets is asked what its record says. */
export interface RegisterFilter extends FacetFilter {
  /** A record id or a subject, or the beginning of one. Compared byte by byte. */
  readonly search?: string;
  /** Only indexes from `start` to before `end`. */
  readonly within?: { readonly start: number; readonly end: number };
  /** The same time as `within` in whole days, where it is such: lines are then counted by days. */
  readonly days?: DayRange;
}

/** Days since 1970 in UTC, from `start` to before `end`. */
export interface DayRange {
  readonly start: number;
  readonly end: number;
}

/** Which part of the filtered register (keyset paging: new records never shift a page). */
export interface RegisterPage {
  /** By index. */
  readonly order: 'ascending' | 'descending';
  /** Only indexes above this. */
  readonly after?: number;
  /** Only indexes below this. */
  readonly before?: number;
  readonly limit: number;
}

/** What was found of a page. */
export interface RegisterPart {
  readonly lines: readonly RegisterLine[];
  /**
   * Where the store has looked at as many lines as it may for one question: the index up to which it has, in the order of
   * the page. What comes after that is a question of its own. Absent where the page is full or nothing is left.
   */
  readonly lookedTo?: number;
}

/** How many lines a filter means. */
export interface RegisterCount {
  readonly lines: number;
  /** Whether there may be more than that, which were not counted. */
  readonly isMore: boolean;
}

/** The records of one day that have the same facets. */
export interface DayRollUp {
  /** Days since 1970 in UTC; 0 of records whose time is damaged. */
  readonly day: number;
  /** Number of the facets. */
  readonly facets: number;
  /** As many as the register has ever listed. */
  readonly received: number;
  /** Of these, those that are erased: the others are its lines. */
  readonly erased: number;
}

/** The records of one span of days that have the same facets. */
export interface SpanRollUp {
  /** Position in the list of spans that was asked for. */
  readonly span: number;
  /** Number of the facets. */
  readonly facets: number;
  /** As many as the register has ever listed, erased ones included. */
  readonly received: number;
  /** Of these, those of days on which notices shown were counted too. */
  readonly besideShown: number;
}

/** The records of one hour as they came in, whether or not they were erased since. */
export interface HourRollUp {
  /** Hours since 1970 in UTC; 0 of records whose time is damaged. */
  readonly hour: number;
  readonly received: number;
  /** Of these, those whose gesture a script made. */
  readonly synthetic: number;
  /** Of these, those where refusing was harder than accepting. */
  readonly unequal: number;
}

/** The tree: its head, its tiles, and the one operation that makes it grow. */
export interface TreeStore {
  /**
   * Ties the store to a log, by the log's verifier key (whose name is the log's origin). Durable on return. An empty
   * log may be tied again; to repeat it with the same key does nothing.
   * @throws TemoinError `data-unusable` where the log has entries and is tied to another key; it says which part
   * differs, the site or the key
   */
  bind(vkey: string): Promise<void>;

  /** The verifier key of the log that the store is tied to; the empty text in a store that never was. */
  readVkey(): Promise<string>;

  /** The newest committed head: after a commit has returned `committed`, that commit's or a later one. */
  readHead(): Promise<Head>;

  /**
   * Tiles in the order asked for, each as wide as its last commit made it (32 bytes a hash); `undefined` where there
   * is none. A tile may already be wider than the head that the caller knows: its beginning is the tile of that head.
   */
  readTiles(positions: readonly TilePosition[]): Promise<(Uint8Array | undefined)[]>;

  /**
   * Appends, all or nothing, if and only if the head still has size and root of `growth.from` (compare-and-set, in
   * one serialisable transaction). This alone keeps two sequencers from forking the log.
   *
   * @returns `committed`: entries, records, publications, tiles and head are durable, that is synced to disk. `head-moved`: nothing was written, because somebody else has appended.
   * @throws whatever the database throws, an id or a published hash met a second time included. The growth is then
   *   most probably not stored; but where the connection broke at the very end it may be. Who needs to know reads
   *   the head again. It is never stored in part.
   */
  commit(growth: Growth): Promise<CommitOutcome>;
}

/** What stands behind the entries. */
export interface ContentStore {
  /** The records with these ids, in no order; ids that the log does not have are left out. */
  findRecords(ids: readonly string[]): Promise<KeptRecord[]>;

  /** The entries from index `from` (included) to `to` (excluded) by index; those that are missing are left out. */
  readEntries(from: number, to: number): Promise<KeptEntry[]>;

  /** The bytes of the same entries alone, as the public may have them: nothing of what stands behind them is read. */
  readEntryBytes(from: number, to: number): Promise<Uint8Array[]>;

  /** What was published with this hash (64 lower-case hex digits); `undefined` where nothing was. */
  readPublished(hash: string): Promise<KeptPublication | undefined>;
}

/** What the auditor searches and counts. It may follow the tree with a delay, and is made from the records alone. */
export interface RegisterStore extends RegisterReads {
  /**
   * Brings register and roll-ups up by at most `limit` entries, oldest first. Safe to repeat; durable with the next commit.
   * @returns how many entries the register is still behind the tree
   */
  followTree(limit: number): Promise<number>;
}

/** The questions that the auditor asks. */
export interface RegisterReads {
  /** How many entries the register is behind the tree. */
  readRegisterLag(): Promise<number>;

  /** One page of the lines that the filter means, or as much of it as one question may take. */
  readRegister(filter: RegisterFilter, page: RegisterPage): Promise<RegisterPart>;

  /** How many lines the filter means: by roll-ups where these tell it, else counted as far as one question may take. */
  countRegister(filter: RegisterFilter): Promise<RegisterCount>;

  /** How many lines of the indexes from `start` to before `end` there are: each is looked at, whatever roll-ups say. */
  countLines(start: number, end: number): Promise<number>;

  /** The roll-ups of these days, by day and facets, at most `limit` of them. */
  readRollUps(days: DayRange, limit: number): Promise<DayRollUp[]>;

  /** The sums of the roll-ups of these spans of days, by span and facets, at most `limit` of them. */
  readSpanRollUps(spans: readonly DayRange[], limit: number): Promise<SpanRollUp[]>;

  /** The roll-ups of the hours from `start` to before `end`, by hour, at most `limit` of them. */
  readHourRollUps(start: number, end: number, limit: number): Promise<HourRollUp[]>;

  /** Which facets these numbers mean, by number. */
  readFacets(numbers: readonly number[]): Promise<NumberedFacets[]>;

  /**
   * The nearest entry that has a record or a publication behind it, at this index or above (`up`), at it or below
   * (`down`); undefined where there is none.
   */
  findOpened(index: number, direction: 'up' | 'down'): Promise<number | undefined>;

  /** What was published of a kind at this index or above, by the indexes, oldest first and at most `limit`. */
  findPublications(kind: PublicationKind, from: number, limit: number): Promise<number[]>;
}

/** Everything that the server needs of a database, for one log. */
export interface LogStore extends TreeStore, ContentStore, RegisterStore, AccessStore, ShownStore {
  /** Ends the use of the store once what was begun is over. Nothing may be asked of it afterwards. */
  close(): Promise<void>;
}
