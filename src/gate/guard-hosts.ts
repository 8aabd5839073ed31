// Guarding hosts: has the guard hold what goes to the hosts of services that are not granted.
import { servicesAt } from '../consent/hosts.ts';
import { controller } from './controller.ts';
import { installGuard } from './guard/guard.ts';

/** To be called once, before any other script of the page runs. */
export const guardHosts = (): void => {
  installGuard((host) => {
    // A service under a required purpose among them is granted, and with it the host.
    const expression = servicesAt(controller.config, host);
    const granted = controller.verdict(expression);
    // Whoever sends it runs, and only a reload can stop that at a withdrawal.
    if (granted) controller.started.add(expression);
    return granted === false && expression;
  });
};
