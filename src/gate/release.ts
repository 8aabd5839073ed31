// The release: lets held elements go, on the same node and in document order, once what they need is granted.
import { emit, fail } from './events.ts';
import { nonce } from './own-script.ts';

const HELD = 'script[type="text/plain"][data-consent],iframe[data-consent][data-src]:not([src])';

/** Elements that were let go or can never be, so that each is handled, and complained about, once. */
const settled = new WeakSet<Element>();

/** The expressions of all elements that were let go on this page. */
export const started = new Set<string>();

/** Granted elements that wait their turn, in document order. */
let queue: Held[] = [];

/** External classic scripts that were let go in order and have not run yet. */
let scriptsUnderWay = 0;

/** How long a script that neither loads nor fails, as some inserted by `innerHTML`, holds back those behind it. */
const SCRIPT_PATIENCE_MS = 5000;

type Held = HTMLScriptElement | HTMLIFrameElement;

/**
 * Lets go of everything in the document that is granted by now.
 * @param isGranted the policy's answer for a `data-consent` expression; `undefined` for an unknown id
 */
export function releaseGranted(isGranted: (expression: string) => boolean | undefined): void {
  for (const element of document.querySelectorAll<Held>(HELD)) {
    if (settled.has(element)) continue;
    const granted = isGranted(element.dataset.consent || '');
    if (granted === false || !isParsed(element)) continue;
    settled.add(element);
    if (granted === undefined) fail('expression-unknown', element);
    else if (nonce && element instanceof HTMLScriptElement && element.nonce !== nonce)
      fail('nonce-missing', element);
    else if (!hasWebAddress(element)) fail('address-refused', element);
    else queue.push(element);
  }
  releaseQueued();
}

/** Calls back whenever elements were added to the document, from now on. */
export function watchDocument(changed: () => void): void {
  new MutationObserver((records) => {
    if (records.some(({ addedNodes }) => addedNodes.length)) changed();
  }).observe(document, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', changed);
}

/** A classic inline script waits for the external ones before it, and everything behind it waits along. */
function releaseQueued(): void {
  for (let element = queue[0]; element; element = queue[0]) {
    const isModule = element.dataset.type === 'module';
    if (element instanceof HTMLScriptElement && !isModule && !element.src && scriptsUnderWay) return;
    // Off the queue before it runs, so that whatever happens then, it is not let go twice.
    queue = queue.slice(1);
    // Taken out of the page before its turn: it would never load, and must not be waited for.
    if (!element.isConnected) continue;
    started.add(element.dataset.consent || '');
    if (element instanceof HTMLScriptElement) releaseScript(element, isModule);
    else element.src = element.dataset.src || '';
    emit('released', { element });
  }
}

/**
 * Runs a script without replacing it. A script of an unknown type is not "already started", so giving it a type and
 * a child makes the browser prepare it again (HTML, "prepare the script element"). An empty text node changes
 * neither its text nor its address, which is why no Trusted Types policy is needed.
 */
function releaseScript(script: HTMLScriptElement, isModule: boolean): void {
  const isOrdered = script.src && !script.hasAttribute('async');
  if (isOrdered) script.async = false;
  if (script.src) {
    let counted = isOrdered && !script.dataset.type && !script.noModule ? 1 : 0;
    scriptsUnderWay += counted;
    const end = (event?: Event) => {
      scriptsUnderWay -= counted;
      counted = 0;
      if (event?.type === 'error') fail('load-failed', script);
      releaseQueued();
    };
    script.addEventListener('load', end, { once: true });
    script.addEventListener('error', end, { once: true });
    if (counted) setTimeout(end, SCRIPT_PATIENCE_MS);
  }
  script.type = script.dataset.type || 'text/javascript';
  const run = () => script.appendChild(document.createTextNode(''));
  if (script.src || isModule) run();
  else withoutDocumentWrite(script, run);
}

/**
 * What an inline script writes into a document that was parsed would replace the whole page. Browsers ignore such
 * writes of external scripts and of modules only (HTML, "ignore-destructive-writes counter").
 */
function withoutDocumentWrite(script: HTMLScriptElement, run: () => void): void {
  const { write, writeln } = document;
  document.write = document.writeln = () => fail('write-ignored', script);
  run();
  Object.assign(document, { write, writeln });
}

/** While the page is being parsed, a script is whole only once something stands behind it. */
function isParsed(element: Element): boolean {
  if (document.readyState !== 'loading') return true;
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return true;
  return false;
}

/** `javascript:`, `data:` and other addresses that carry code themselves are never let go (DESIGN §3). */
function hasWebAddress(element: Held): boolean {
  const address = element instanceof HTMLScriptElement ? element.getAttribute('src') : element.dataset.src;
  if (address === null) return true;
  return (
    URL.canParse(address || '', document.baseURI) &&
    /^https?:$/.test(new URL(address || '', document.baseURI).protocol)
  );
}
