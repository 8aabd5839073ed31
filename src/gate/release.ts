// The release: lets held elements go, on the same node and in document order, once what they need is granted.
import { hasWebAddresses, isParsed, isScript, nameOf } from './carriers.ts';
import { controller } from './controller.ts';
import { replaceEmbed } from './embeds.ts';
import { emit, fail } from './events.ts';
import { guardsBrowser, letsGoOnce } from './features.ts';
import { giveAddresses } from './give-addresses.ts';
import { free, guarded, holdParsed, waits } from './guard/hold.ts';
import { enter } from './ledger.ts';
import { load } from './load-lazily.ts';
import { nonce } from './own-script.ts';
import { endRuns, preload, run, startRuns } from './run-script.ts';

/** How long a script that neither loads nor fails, as some inserted by `innerHTML`, holds back those behind it. */
const SCRIPT_PATIENCE_MS = 5000;

/** Let go, or can never be. The others are held, and told of; or wait their turn, and are being fetched. */
const DONE = 2;
const HELD = 1;
const FETCHED = 3;

const states = new WeakMap<Element, typeof DONE | typeof HELD | typeof FETCHED>();

/** Elements that wait for a look or for their turn, in document order. */
export let waiting = new Set<Element>();

/** External classic scripts that were let go in order and have not run yet. */
const underWay = new Set<Element>();

/** Takes an element; nothing happens to it before `advance`. One that was let go, or needs nothing, is passed over. */
export const see = (element: Element): void => {
  if (guardsBrowser) holdParsed(element);
  if (element.hasAttribute('data-consent') && states.get(element) !== DONE) waiting.add(element);
};

/** The same for one that has changed: if it was let go, its new address is followed. A script runs once. */
export const change = (element: Element): void => {
  // What is held stays so, and is written down once: the guard's own marks are changes too.
  if (!isScript(element) && states.get(element) === DONE) states.delete(element);
  see(element);
};

/** Lets one element go whatever is granted: the visitor asked for this one, this time. */
export const releaseOnce = (element: Element): void => {
  free.add(element);
  see(element);
  advance();
};

/**
 * Holds what must be held, and lets go what may go and whose turn it is: a classic inline script waits for the external
 * ones before it, and every ordered script behind it waits along.
 */
export const advance = (): void => {
  const batch = waiting;
  waiting = new Set();
  let mustWait: unknown = false;
  const released: Element[] = [];
  const { write, writeln } = document;
  for (const element of batch) {
    const expression = element.getAttribute('data-consent');
    // What was taken out of the page would never load, and must not be waited for.
    if (expression === null || !element.isConnected) continue;
    const granted = controller.verdict(expression);
    const state = states.get(element);
    if (
      (granted === false && !(letsGoOnce && free.has(element))) ||
      // It would run into the guard, and be taken for run.
      (guardsBrowser && granted && isScript(element) && element.src && waits(element, element.src))
    ) {
      if (state !== HELD) {
        states.set(element, HELD);
        enter('held', nameOf(element), expression);
        replaceEmbed(element);
      }
      continue;
    }
    if (!isParsed(element)) {
      waiting.add(element);
      continue;
    }
    states.set(element, DONE);
    mustWait ||= underWay.size && isClassic(element) && !element.src;
    if (granted === undefined || !isFit(element))
      void load('report', (report) => report.explain(controller, element));
    else if (mustWait && isScript(element) && !element.hasAttribute('async')) {
      // Its turn comes later; what it needs is fetched along with the others.
      if (isClassic(element) && element.src && state !== FETCHED) preload(element);
      states.set(element, FETCHED);
      waiting.add(element);
    } else {
      if (!released.length) startRuns();
      released.push(element);
      letGo(element, expression, granted);
    }
  }
  if (!released.length) return;
  endRuns({ write, writeln });
  emit('released', { elements: released });
};

const letGo = (element: Element, expression: string, granted: boolean): void => {
  // What the visitor let go once, whatever is granted, goes on until the page is left.
  if (granted) controller.started.add(expression);
  enter('released', nameOf(element), expression);
  try {
    if (isScript(element)) runInTurn(element);
    else giveAddresses(element);
  } catch (error) {
    // A page whose policy forbids what it asks for is told so.
    fail('load-failed', error);
  }
};

const runInTurn = (script: HTMLScriptElement): void => {
  // An inline one tells nothing, and there may be a thousand of them.
  if (script.src) {
    const end = () => {
      underWay.delete(script);
      advance();
    };
    script.addEventListener('load', end);
    script.addEventListener('error', () => {
      fail('load-failed', script);
      end();
    });
    if (!script.hasAttribute('async')) {
      script.async = false;
      if (isClassic(script) && !script.noModule) {
        underWay.add(script);
        setTimeout(end, SCRIPT_PATIENCE_MS);
      }
    }
  }
  if (guardsBrowser) free.add(script);
  run(script);
};

/** Whether it is a script that runs as soon as it is there, and that others may rely on. */
const isClassic = (element: Element): element is HTMLScriptElement =>
  isScript(element) && element.getAttribute('data-type') !== 'module';

/** Whether an element may be let go at all; src/gate/explain/unreleased.ts says why not. */
const isFit = (element: Element): boolean =>
  hasWebAddresses(element) &&
  (!isScript(element) ||
    (element.type === 'text/plain' &&
      ((guardsBrowser && guarded.has(element)) || !nonce || element.nonce === nonce)));
