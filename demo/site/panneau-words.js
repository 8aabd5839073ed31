// What the panel says: plain sentences for what left and what was kept.
import { isChoice } from './traces.js';

/** @typedef {import('./traces.js').Trace} Trace */

/** Who a path of the second origin belongs to. */
const OWNERS = [
  { pattern: /^\/(static|array|flags|e|i)\//, name: 'PostHog' },
  { pattern: /^\/(plausible\/|api\/event)/, name: 'Plausible' },
  { pattern: /^\/lecteur\//, name: 'Bobine' },
  { pattern: /^\/publication\//, name: 'Parvis' },
];

/**
 * Who a request to the second origin was for.
 * @param {string} path
 */
export function ownerOfPath(path) {
  return OWNERS.find(({ pattern }) => pattern.test(path))?.name ?? 'inconnu';
}

/**
 * The panel's one sentence.
 * @param {string} state - as `stateOf` in panneau.js
 * @param {number} sentCount - requests that reached the second origin since the page was opened
 * @param {Trace[]} traces
 */
export function sentence(state, sentCount, traces) {
  if (state === 'inconnu') return 'on ne sait pas\u00a0: le serveur de démonstration ne répond plus.';
  if (state === 'rien') return 'rien. Aucune requête vers un tiers, aucun cookie.';
  const sent = sentCount === 0 ? 'Aucune requête partie' : partedSentence(sentCount);
  return `${sent}, ${tracesSentence(traces)}.`;
}

/** @param {number} n */
function partedSentence(n) {
  return n === 1 ? '1 requête partie' : `${n} requêtes parties`;
}

/** @param {Trace[]} traces */
function tracesSentence(traces) {
  if (traces.length === 0) return 'aucun cookie';
  if (traces.every(isChoice)) return 'seul votre choix est gardé';
  const cookies = traces.filter(({ where }) => where === 'cookie').length;
  const keys = traces.length - cookies;
  return `${count(cookies, 'cookie')}${keys > 0 ? `, ${count(keys, 'clé')} ${keys > 1 ? 'écrites' : 'écrite'}` : ''}`;
}

/**
 * A number and its noun.
 * @param {number} n
 * @param {string} noun - in the singular, with a plural in -s
 */
export function count(n, noun) {
  return `${n} ${noun}${n > 1 ? 's' : ''}`;
}
