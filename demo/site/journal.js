// The page's own ledger, as the widget keeps it: what it held, let go, swept and saw blocked, for the panel.

/** @typedef {{timeMs: number, event: string, what: string, consent: string, reason?: string}} LedgerEntry */

/** The widget's four words, as a visitor reads them. */
const WORDS = new Map([
  ['held', 'retenu'],
  ['released', 'laissé passer'],
  ['swept', 'effacé'],
  ['blocked', 'bloqué'],
]);

/** How many lines are shown, the newest last; the widget keeps 500. */
const LINES_MAX = 10;

/**
 * The newest lines: what it happened to, what happened, and to which service it belongs.
 * @returns {{what: string, note: string}[]} nothing before the widget is there
 */
export function readLedger() {
  /** @type {{ledger?: () => LedgerEntry[]} | undefined} */
  const widget = Reflect.get(window, 'temoin');
  const entries = widget?.ledger?.() ?? [];
  return entries.slice(-LINES_MAX).map(({ event, what, consent, reason }) => ({
    what: short(what),
    note: [WORDS.get(event) ?? event, consent && `pour ${consent}`, reason === 'policy' && 'par la politique']
      .filter(Boolean)
      .join(', '),
  }));
}

/**
 * Without the scheme, and never longer than a line.
 * @param {string} what
 */
function short(what) {
  const text = what.replace(/https?:\/\//, '');
  return text.length > 44 ? `${text.slice(0, 43)}…` : text;
}
