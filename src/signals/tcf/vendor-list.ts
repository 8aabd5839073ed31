// The vendor list, for callers who ask for it: the one that the site's own log serves again, and those that it has kept.

/** What is read of a list. */
interface VendorList {
  readonly vendorListVersion: number;
}

/** Each file is asked for once in the life of a page, and again only if it did not come. By name. */
const loading = new Map<string, Promise<VendorList | undefined>>();

/**
 * Loads a list (CMP API, `getVendorList`).
 * @param log address of the log, as the configuration has it; the lists are in its folder
 * @param version `LATEST`, or the number of a version
 * @param current version of the newest list that is known of here
 * @returns `undefined` where there is none of that version, or it cannot be loaded; never rejects
 */
export async function vendorList(
  log: string | undefined,
  version: unknown,
  current: number,
): Promise<VendorList | undefined> {
  if (!log || !isVersion(version)) return undefined;
  const isWanted = (list: VendorList | undefined) =>
    version === 'LATEST' || list?.vendorListVersion === Number(version);
  const newest =
    version === 'LATEST' || Number(version) >= current ? await load(log, 'vendor-list') : undefined;
  if (isWanted(newest)) return newest;
  const archived = await load(log, `vendor-list-v${Number(version)}`);
  return isWanted(archived) ? archived : undefined;
}

function load(log: string, name: string): Promise<VendorList | undefined> {
  const known = loading.get(name) ?? fetchList(new URL(`tcf/${name}.json`, new URL(log, document.baseURI)));
  loading.set(name, known);
  return known.then((list) => {
    if (!list) loading.delete(name);
    return list;
  });
}

async function fetchList(address: URL): Promise<VendorList | undefined> {
  try {
    const answer = await fetch(address);
    return answer.ok ? await answer.json() : undefined;
  } catch {
    // What the caller sees instead: that there is none.
    return undefined;
  }
}

/** The newest, or an integer, or one as a text, greater than 1. */
const isVersion = (version: unknown): boolean =>
  version === 'LATEST' ||
  ((typeof version === 'number' || typeof version === 'string') &&
    /^[1-9]\d{0,3}$/.test(`${version}`) &&
    Number(version) > 1);
