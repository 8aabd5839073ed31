// The panel that tells, live, what left for the second origin and what is kept on this device.
import { readLedger } from './journal.js';
import { count, ownerOfPath, sentence } from './panneau-words.js';
import { ownerOf, readTraces } from './traces.js';

/**
 * @typedef {{n: number, method: string, path: string, time: string, cookie: boolean}} SeenRequest
 * @typedef {import('./traces.js').Trace} Trace
 */

/** Gentle: the panel informs, it does not measure. */
const POLL_MS = 2_000;

/** How many requests are listed; all are counted. */
const LISTED_REQUESTS_MAX = 12;

const byId = (/** @type {string} */ id) => document.getElementById(id);
const panel = byId('panneau');

/** The number of the last request seen before this page was sent: what came earlier is another page's story. */
const firstNumber = Number(panel?.dataset.since ?? 0);
/** @type {SeenRequest[]} */
const requests = [];
let lastNumber = firstNumber;
let reachable = true;
/** Resources of other hosts, as this browser itself reports them: a second witness beside the server. */
let resourcesElsewhere = 0;
let shown = '';

if (panel) {
  new PerformanceObserver((list) => {
    const elsewhere = list.getEntries().filter(({ name }) => new URL(name).host !== location.host);
    resourcesElsewhere += elsewhere.length;
    if (elsewhere.length > 0) refresh();
  }).observe({ type: 'resource', buffered: true });
  document.addEventListener('visibilitychange', refresh);
  setInterval(refresh, POLL_MS);
  refresh();
}

async function refresh() {
  if (document.visibilityState !== 'visible') return;
  await readRequests();
  show(readTraces());
}

async function readRequests() {
  try {
    const response = await fetch(`/demo/seen?since=${lastNumber}`);
    reachable = response.ok;
    if (!response.ok) return;
    const answer = await response.json();
    // Two questions may be on their way at once: each request is taken once, by its number.
    requests.push(...answer.requests.filter((/** @type {SeenRequest} */ { n }) => n > lastNumber));
    lastNumber = Math.max(lastNumber, answer.last);
  } catch {
    reachable = false;
  }
}

/** @param {Trace[]} traces */
function show(traces) {
  const journal = readLedger();
  const now = JSON.stringify([requests.length, reachable, resourcesElsewhere, traces, journal]);
  if (now === shown) return;
  shown = now;
  const state = stateOf(traces);
  if (panel && panel.dataset.etat !== state) {
    panel.dataset.etat = state;
    // Said aloud only when the state itself changes: a count that grows is not worth an interruption.
    say('panneau-annonce', `Ce qui s’est passé\u00a0: ${sentence(state, requests.length, traces)}`);
  }
  say('panneau-resume', sentence(state, requests.length, traces));
  say('panneau-compte', witnessSentence());
  listRequests();
  listTraces(traces);
  list(
    'panneau-journal',
    journal.map(({ what, note }) => line(what, note)),
  );
}

/**
 * @param {Trace[]} traces
 * @returns {'inconnu' | 'parti' | 'choix' | 'rien'}
 */
function stateOf(traces) {
  if (!reachable) return 'inconnu';
  if (requests.length > 0) return 'parti';
  return traces.length > 0 ? 'choix' : 'rien';
}

function witnessSentence() {
  const more = requests.length - LISTED_REQUESTS_MAX;
  const older = more > 0 ? `Et ${count(more, 'autre')} avant. ` : '';
  const own = resourcesElsewhere === 0 ? 'aucune' : String(resourcesElsewhere);
  return `${older}De son côté, le navigateur en signale ${own} pour cette page, cadres non compris.`;
}

function listRequests() {
  const items = requests.slice(-LISTED_REQUESTS_MAX).map(({ method, path, cookie }) => {
    const owner = ownerOfPath(path);
    return line(`${method} ${path}`, cookie ? `${owner}, avec cookie` : owner);
  });
  list('panneau-requetes', items);
}

/** @param {Trace[]} traces */
function listTraces(traces) {
  const items = traces.map((trace) => line(trace.name, trace.where + ownerOf(trace)));
  list('panneau-traces', items);
}

/**
 * Fills a list, and says in its place that it is empty where it is.
 * @param {string} id
 * @param {Element[]} items
 */
function list(id, items) {
  byId(id)?.replaceChildren(...items);
  byId(`${id}-vide`)?.toggleAttribute('hidden', items.length > 0);
}

/**
 * @param {string} code
 * @param {string} words
 */
function line(code, words) {
  const item = document.createElement('li');
  const name = document.createElement('code');
  name.textContent = code;
  const note = document.createElement('span');
  note.textContent = words;
  item.append(name, note);
  return item;
}

/**
 * @param {string} id
 * @param {string} words
 */
function say(id, words) {
  const element = byId(id);
  if (element) element.textContent = words;
}
