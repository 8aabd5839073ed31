// The unreleased: why an element can never be let go, told to whoever looks after the page. Loaded when there is one.
import type { Configuration } from '../../consent/configuration.ts';
import { hasWebAddresses, isScript } from '../carriers.ts';
import type { Controller } from '../controller.ts';
import type { FailureCode } from '../events.ts';

/** Tells why an element that the release has given up is held for ever, and what to do about it. */
export function explain(controller: Controller, element: Element): void {
  const [code, advice] = problemOf(controller, element);
  console.warn(`temoin: ${advice}`);
  controller.fail(code, element);
}

function problemOf({ config, verdict }: Controller, element: Element): [code: FailureCode, advice: string] {
  const expression = element.getAttribute('data-consent') || '';
  if (verdict(expression) === undefined)
    return [
      'expression-unknown',
      `data-consent="${expression}" must name purposes or services of the configuration, which are ${idsOf(config)}; correct the name, or declare it`,
    ];
  if (isScript(element) && element.type !== 'text/plain')
    return [
      'not-held',
      `a script with data-consent needs type="text/plain", but has type="${element.type}", which browsers run at once or never; its own type goes into data-type`,
    ];
  if (hasWebAddresses(element))
    return [
      'nonce-missing',
      'the gate’s tag has a nonce, so this script needs the same one; without it, it may be somebody else’s',
    ];
  return ['address-refused', 'this element’s address must begin with https: or http:, or be a path'];
}

const idsOf = ({ purposes, services = [] }: Configuration) =>
  [...purposes, ...services].map(({ id }) => id).join(', ');
