// What an evidence pack is made from: a state of the log, and the folders with what belongs to it.
import type { ExportSource } from '../export-jsonl.ts';
import type { PublishedWidgets } from '../published-widgets.ts';

/** Where pictures of notices are, within the data of a log. */
export const PICTURES_FOLDER = 'pictures';

/** Where the files beside the log are. What is not there is said to be absent, and why. */
export interface PackFolders {
  /** The published files (`dist`). */
  readonly published: string;
  /** One folder for each release of the widget; `undefined` where the log's data are elsewhere. */
  readonly releases: string | undefined;
  /** One folder for each notice, by its hash, with pictures of it; likewise. */
  readonly pictures: string | undefined;
}

/** What a pack is made from. */
export interface PackSource extends ExportSource {
  readonly widgets: Pick<PublishedWidgets, 'find'>;
  readonly folders: PackFolders;
  readonly now: () => Date;
}
