// A contender: one consent widget, set up for the job that all are measured at, on the page that all share.

/** A file that a contender's page loads. */
export interface ServedFile {
  readonly body: Uint8Array;
  /** Its media type, as sent. */
  readonly type: 'text/javascript' | 'text/css';
}

/** What a contender has to know of the page that it stands in. */
export interface PageJob {
  /** How many inline scripts wait for consent to analytics. */
  readonly heldScripts: number;
  /** The code of each of them. */
  readonly code: string;
}

/** Where things are on the page: CSS selectors; ` >>> ` goes into an open shadow root. */
export interface Places {
  readonly banner: string;
  readonly accept: string;
  readonly reject: string;
  /** What opens the preferences, and the preferences; absent where a widget has none. */
  readonly preferences?: string;
  readonly dialog?: string;
}

/**
 * What a contender counts as. A *peer* does the whole job, and the best of them is what others are compared with. A
 * *partial* one does less, or its interface is ours; the *floor* is no product, but what the job costs when written by hand.
 */
export type ContenderKind = 'blank' | 'floor' | 'temoin' | 'peer' | 'partial';

/** A consent widget, ready to be measured. */
export interface Contender {
  /** What results are kept under. */
  readonly name: string;
  /** What tables call it, without its version. */
  readonly label: string;
  readonly kind: ContenderKind;
  /** npm package whose version is told beside the label. */
  readonly package?: string;
  /** What is uneven about it, in a sentence for the reader of the tables. */
  readonly remark?: string;
  readonly places?: Places;
  /** For how long after its banner is there it takes no click, in milliseconds. */
  readonly deafMs?: number;
  /** Files by their path on the site. */
  files(): Promise<ReadonlyMap<string, ServedFile>>;
  /** HTML for the end of the head, and of the body. */
  head(job: PageJob): string;
  body(job: PageJob): string;
  /** HTML of one inline script that waits for consent; empty where a widget takes scripts in its configuration. */
  heldScript(job: PageJob): string;
  /** Where the site passes requests on to that the contender makes to its own server; none where it makes none. */
  readonly ownServer?: { readonly prefix: string; origin(): string };
  /** Frees what `files` has started. */
  close?(): Promise<void>;
}

/** The words that every contender shows, in the places that it has for them. */
export const WORDS = {
  title: 'We value your privacy',
  body: 'We use cookies to run this site, measure its audience and personalise content. You choose what is allowed.',
  acceptAll: 'Accept all',
  rejectAll: 'Reject all',
  preferences: 'Manage preferences',
  dialog: 'Privacy preferences',
  save: 'Save',
} as const;

/** The purposes that every contender asks for, the first of which cannot be refused. */
export const PURPOSES = [
  { id: 'necessary', title: 'Necessary', description: 'Required for the site to work.' },
  { id: 'functional', title: 'Functional', description: 'Remember choices and offer chat.' },
  { id: 'analytics', title: 'Analytics', description: 'Measure audience.' },
  { id: 'marketing', title: 'Marketing', description: 'Personalised advertising.' },
] as const;

/** The services behind them. */
export const SERVICES = [
  { id: 'chat', purpose: 'functional', name: 'Support chat' },
  { id: 'stats', purpose: 'analytics', name: 'Web statistics' },
  { id: 'pixel', purpose: 'marketing', name: 'Ads pixel' },
] as const;
