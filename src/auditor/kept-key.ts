// The verifier key that an auditor brought along; the owner of `sessionStorage`. It is gone when the tab closes.

const STORAGE_KEY = 'temoin-audit-key';

/** The key pasted earlier in this tab; undefined where there is none or storage is blocked. Never throws. */
export function readKeptKey(): string | undefined {
  try {
    return sessionStorage.getItem(STORAGE_KEY) || undefined;
  } catch {
    // Storage is blocked: the key lives as long as the page, which keeps it in memory too.
    return undefined;
  }
}

/** Keeps a key for this tab, or forgets it; where storage is blocked nothing happens. Never throws. */
export function keepKey(vkey: string | undefined): void {
  try {
    if (vkey === undefined) sessionStorage.removeItem(STORAGE_KEY);
    else sessionStorage.setItem(STORAGE_KEY, vkey);
  } catch {
    // As above.
  }
}
