// The unreleased: why an element can never be let go, told to whoever looks after the page. Loaded when there is one.
import { hasWebAddresses, isScript } from '../carriers.ts';
import type { Controller } from '../controller.ts';
import type { FailureCode } from '../events.ts';

/** Tells why an element that the release has given up is held for ever. */
export function explain(controller: Controller, element: Element): void {
  controller.fail(problemOf(controller, element), element);
}

function problemOf(controller: Controller, element: Element): FailureCode {
  const expression = element.getAttribute('data-consent') || '';
  if (controller.verdict(expression) === undefined) return 'expression-unknown';
  if (isScript(element) && element.type !== 'text/plain') return 'not-held';
  return hasWebAddresses(element) ? 'nonce-missing' : 'address-refused';
}
