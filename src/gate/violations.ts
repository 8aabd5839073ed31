// The violations: what the browser itself refused, by the policy that the site's server sent, goes into the ledger.
import { controller } from './controller.ts';
import { load } from './load-lazily.ts';

/** Has each request written down that a policy of the page stops from now on. A page in order has none. */
export const enterViolations = (): void => {
  addEventListener('securitypolicyviolation', (violation) =>
    load('report', (report) => report.violation(controller, violation)),
  );
};
