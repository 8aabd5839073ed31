// Starts a bundled tracker once its service is granted: what a site owner writes once, for every tracker.
import type { TemoinApi } from '../../../../src/gate/page-api.ts';

/** Starts at once where the service is granted already, else with the choice that grants it, and never twice. */
export function whenGranted(service: string, start: () => void): void {
  let started = false;
  const startIfGranted = (api: TemoinApi) => {
    if (started || !api.granted(service)) return;
    started = true;
    start();
  };
  window.temoin ||= [];
  window.temoin.push((api: TemoinApi) => {
    startIfGranted(api);
    api.on('choice', () => startIfGranted(api));
  });
}
