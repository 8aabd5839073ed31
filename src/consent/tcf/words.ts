// The widget's own words about the IAB's framework, in one language: what its standard texts do not say.

/** Divides names in most languages. */
export const DEFAULT_SEPARATOR = '; ';

/** `{…}` marks what is filled in. One file of src/locales/tcf for each language. */
export interface TcfWords {
  /** What divides names, which have commas in them, where that is not {@link DEFAULT_SEPARATOR}. */
  readonly separator?: string;
  /**
   * The first layer: what is kept on the device, which data, by how many, what for, what follows from either answer, and
   * for where it holds (TCF-9). `{controller}`, `{count}` and `{names}`, those of purposes or stacks.
   */
  readonly body: string;
  /** Follows it, where there are special features: `{names}`. */
  readonly specialFeatures: string;
  /** Follows it, where vendors claim a legitimate interest: that they do, and how to object. `{choose}` is the button. */
  readonly interest: string;
  /** Stands before it where an older choice covers the rest. */
  readonly news: string;
  /** Heading of all vendors. */
  readonly vendors: string;
  readonly vendorsAbout: string;
  /** Title of the legitimate interest in `{purpose}`, which is {@link vendors} too. */
  readonly objectable: string;
  /** What its control means. */
  readonly objectableAbout: string;
  /** What it means that special purposes and features have no control. */
  readonly information: string;
  /** Stands under a purpose of which no service is listed: `{vendors}` is their heading. */
  readonly noServices: string;
  /** Names of facts about a vendor. */
  readonly facts: TcfFactWords;
}

/** Names of facts, and words that stand in them. */
export interface TcfFactWords {
  /** What all of them are folded under. */
  readonly details: string;
  readonly consentFor: string;
  readonly interestFor: string;
  readonly specialPurposes: string;
  readonly features: string;
  readonly specialFeatures: string;
  readonly data: string;
  /** Heading of purposes for which data is kept for other days than usual. */
  readonly otherRetention: string;
  /** Stands before a number of days. */
  readonly cookies: string;
  readonly refreshed: string;
  readonly noCookies: string;
  readonly otherAccess: string;
  readonly interestClaim: string;
  readonly disclosure: string;
}
