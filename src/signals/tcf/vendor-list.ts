// The vendor list, for callers who ask for it: the one that the site's own log serves again.

/** Where it is served: in the log's own folder. */
const addressOf = (log: string): string =>
  new URL('tcf/vendor-list.json', new URL(log, document.baseURI)).href;

/** What is known of a list that was served. */
interface VendorList {
  readonly vendorListVersion: number;
}

/** Asked for once in the life of a page. */
let loading: Promise<VendorList> | undefined;

/**
 * Loads the list (CMP API, `getVendorList`).
 * @param log address of the log, as the configuration has it
 * @param version `LATEST`, or the number of a version
 * @returns `undefined` where there is none of that version, or it cannot be loaded: the log has the newest alone
 */
export async function vendorList(log: string | undefined, version: unknown): Promise<VendorList | undefined> {
  const isLatest = version === 'LATEST';
  if (!log || !(isLatest || isVersion(version))) return undefined;
  try {
    loading ??= fetch(addressOf(log)).then((answer) =>
      answer.ok ? answer.json() : Promise.reject(new Error(`${answer.status}`)),
    );
    const list = await loading;
    return isLatest || list.vendorListVersion === Number(version) ? list : undefined;
  } catch {
    // The next call tries again.
    loading = undefined;
    return undefined;
  }
}

/** An integer, or one as a text, greater than 1. */
const isVersion = (version: unknown): boolean =>
  (typeof version === 'number' || typeof version === 'string') &&
  /^\d+$/.test(`${version}`) &&
  Number(version) > 1;
