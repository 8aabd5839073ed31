// What an auditor brought along to check against; the owner of `sessionStorage`. It is gone when the tab closes.

const STORAGE_KEYS = {
  vkey: 'temoin-audit-key',
  policy: 'temoin-audit-policy',
  checkpoint: 'temoin-audit-checkpoint',
} as const;

/** As it was pasted: the log's verifier key, a policy, and a checkpoint or receipt of an earlier time. */
export type Brought = { readonly [what in keyof typeof STORAGE_KEYS]?: string | undefined };

/** What was pasted earlier in this tab; nothing where storage is blocked. Never throws. */
export function readBrought(): Brought {
  try {
    const entries = Object.entries(STORAGE_KEYS).map(([what, name]) => [
      what,
      sessionStorage.getItem(name) || undefined,
    ]);
    return Object.fromEntries(entries);
  } catch {
    // Storage is blocked: what is pasted lives as long as the page, which keeps it in memory too.
    return {};
  }
}

/** Keeps it for this tab, and forgets what is absent; where storage is blocked nothing happens. Never throws. */
export function keepBrought(brought: Brought): void {
  try {
    for (const what of ['vkey', 'policy', 'checkpoint'] as const) {
      const text = brought[what];
      if (text === undefined) sessionStorage.removeItem(STORAGE_KEYS[what]);
      else sessionStorage.setItem(STORAGE_KEYS[what], text);
    }
  } catch {
    // As above.
  }
}
