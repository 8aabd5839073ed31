// The name of a log, which is its origin and its key's name: whose it is, and which of that site's logs (docs/FORMAT.md §6).

/** What a log's name says. */
export interface LogName {
  readonly site: string;
  /** 1 for the first log of the site, 2 for the one that succeeded it, and so on. */
  readonly number: number;
}

/** @returns `undefined` where it is not the name of a log of this format */
export function readLogName(name: string): LogName | undefined {
  const [, site, number = '1'] = /^([^/]+)\/temoin\/log(?:\/([2-9]|[1-9]\d{1,8}))?$/.exec(name) ?? [];
  return site === undefined ? undefined : { site, number: Number(number) };
}
