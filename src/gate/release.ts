// The release: lets held elements go, on the same node and in document order, once what they need is granted.
import { giveAddresses, hasWebAddresses, isScript, nameOf } from './carriers.ts';
import { emit, type FailureCode, fail } from './events.ts';
import { guardsBrowser } from './features.ts';
import { free, guarded } from './guard/hold.ts';
import { enter } from './ledger.ts';
import { nonce } from './own-script.ts';
import { preload, run, withoutDocumentWrite } from './run-script.ts';

/** What the page's elements are handed to. */
export interface Release {
  /** Holds an element, or lets it go if it may; does nothing for one that was let go, or that needs nothing. */
  consider(element: Element): void;
  /** The same for one that has changed: if it was let go, its new address is followed. A script runs once. */
  change(element: Element): void;
  /** Looks again at scripts that were not wholly parsed. */
  reconsider(): void;
  /** Lets one element go whatever is granted: the visitor asked for this one, this time. */
  once(element: Element): void;
}

/** How long a script that neither loads nor fails, as some inserted by `innerHTML`, holds back those behind it. */
const SCRIPT_PATIENCE_MS = 5000;

/**
 * @param verdict the policy's answer for a `data-consent` expression; `undefined` for an unknown id
 * @param started gets the expression of whatever is let go
 * @param held told of each element that must wait for the visitor
 */
export function createRelease(
  verdict: (expression: string) => boolean | undefined,
  started: Set<string>,
  held: (element: Element) => void,
): Release {
  /** 0: held, and the ledger says so. 1: let go, or can never be. 2: about to be, and fetched ahead. */
  const settled = new WeakMap<Element, 0 | 1 | 2>();
  /** Granted elements that wait their turn, in document order. */
  let queue: Element[] = [];
  let unparsed: Element[] = [];
  /** Elements that the visitor let go whatever is granted. */
  const ones = new WeakSet<Element>();
  /** External classic scripts that were let go in order and have not run yet. */
  let underWay = 0;

  function consider(element: Element, isOnce?: boolean): void {
    const expression = element.getAttribute('data-consent');
    if (expression === null || settled.get(element)) return;
    if (isOnce) ones.add(element);
    const granted = ones.has(element) || verdict(expression);
    if (granted === false) {
      if (settled.has(element)) return;
      settled.set(element, 0);
      enter('held', nameOf(element), expression);
      held(element);
    } else if (!isParsed(element)) unparsed.push(element);
    else {
      settled.set(element, 1);
      const problem = problemOf(element, granted);
      if (problem) fail(problem, element);
      else queue.push(element);
    }
  }

  /** A classic inline script waits for the external ones before it, and every ordered script behind it waits along. */
  function releaseQueued(): void {
    const batch = queue;
    queue = [];
    let waits = false;
    for (const element of batch) {
      // Refused while it waited for others: held again.
      if (!ones.has(element) && !verdict(element.getAttribute('data-consent') || '')) {
        settled.delete(element);
        consider(element);
        continue;
      }
      const isInline = isScript(element) && !element.src && element.dataset.type !== 'module';
      waits ||= isInline && underWay > 0;
      if (waits && isScript(element) && !element.hasAttribute('async')) {
        // Its turn comes later; what it needs is fetched along with the others.
        if (element.src && !element.dataset.type && settled.get(element) !== 2) preload(element);
        settled.set(element, 2);
        queue.push(element);
      }
      // Taken out of the page before its turn: it would never load, and must not be waited for.
      else if (!element.isConnected) settled.delete(element);
      else letGo(element, isInline);
    }
  }

  function letGo(element: Element, isInline: boolean): void {
    const expression = element.getAttribute('data-consent') || '';
    // What the visitor let go once, whatever is granted, goes on until the page is left.
    if (verdict(expression)) started.add(expression);
    enter('released', nameOf(element), expression);
    try {
      if (!isScript(element)) giveAddresses(element);
      else if (isInline) withoutDocumentWrite(element, () => run(element));
      else runExternal(element);
    } catch (error) {
      // A page whose policy forbids what it asks for is told so.
      fail('load-failed', error);
    }
    emit('released', { element });
  }

  function runExternal(script: HTMLScriptElement): void {
    const isOrdered = script.src && !script.hasAttribute('async');
    if (isOrdered) script.async = false;
    let counted = isOrdered && !script.dataset.type && !script.noModule ? 1 : 0;
    underWay += counted;
    const end = (event?: Event) => {
      underWay -= counted;
      counted = 0;
      if (event?.type === 'error') fail('load-failed', script);
      releaseQueued();
    };
    script.addEventListener('load', end, { once: true });
    script.addEventListener('error', end, { once: true });
    if (counted) setTimeout(end, SCRIPT_PATIENCE_MS);
    run(script);
  }

  return {
    consider: (element) => {
      consider(element);
    },
    change(element) {
      // What is held stays so, and is written down once: the guard's own marks are changes too.
      if (!isScript(element) && settled.get(element)) settled.delete(element);
      consider(element);
    },
    reconsider() {
      const again = unparsed;
      unparsed = [];
      for (const element of again) consider(element);
      releaseQueued();
    },
    once(element) {
      if (guardsBrowser) free.add(element);
      consider(element, true);
      releaseQueued();
    },
  };
}

/** Why an element can never be let go, if so. */
function problemOf(element: Element, granted: boolean | undefined): FailureCode | undefined {
  if (granted === undefined) return 'expression-unknown';
  if (isScript(element)) {
    if (element.type !== 'text/plain') return 'not-held';
    if (nonce && element.nonce !== nonce && !(guardsBrowser && guarded.has(element))) return 'nonce-missing';
  }
  return hasWebAddresses(element) ? undefined : 'address-refused';
}

/** While the page is being parsed, a script is whole only once something stands behind it. */
function isParsed(element: Element): boolean {
  if (document.readyState !== 'loading' || !isScript(element)) return true;
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return true;
  return false;
}
