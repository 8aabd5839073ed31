// The sweep: removes what refused services have kept on the device, and nothing else (GDPR-9, CNIL-12).
import type { Choice } from '../../consent/choice.ts';
import { type Configuration, DEFAULT_COOKIE_NAME, type StoredItem } from '../../consent/configuration.ts';
import { decisionsOn } from '../../consent/policy.ts';
import { matchesStorageName } from '../../consent/storage-pattern.ts';
import type { Controller } from '../controller.ts';
import { forgetSweep } from '../pending.ts';
import { slowStores, stores } from './device-stores.ts';

/** How long slow stores are waited for; a database that something keeps open would never be gone. */
const SWEEP_PATIENCE_MS = 500;

/** How often, and how long after the time before, a page that is due looks: its own code may write while it loads. */
const LOOKS = 3;
const LOOK_PAUSE_MS = 400;

export { tighten } from './tighten.ts';

type Kind = StoredItem['kind'];

/**
 * Sweeps whatever a service declares that is refused now, except what one that is granted declares too, and what the
 * widget keeps itself. Cookies and both storages are swept when this returns, the rest when the promise is kept,
 * after half a second at most. Each item is written into the ledger once it is gone. Never throws or rejects.
 * @param choice what is in force; without one every optional service is refused
 * @param found called for each item before it is removed
 * @returns whether anything is gone that was there
 */
export async function sweep(
  controller: Controller,
  choice: Choice | undefined,
  found: () => void,
): Promise<boolean> {
  let isSwept = false;
  const { declared, serviceFor } = refusedStorage(controller.config, choice);
  const takeFrom = (kind: Kind, names: readonly string[]) =>
    [...new Set(names)].flatMap((name) => {
      const service = serviceFor(kind, name);
      if (!service) return [];
      const enter = () => {
        isSwept = true;
        controller.enter('swept', `${kind} ${name}`, service);
      };
      return [{ name, enter }];
    });

  for (const [kind, store] of stores) {
    try {
      if (!declared(kind).length) continue;
      for (const { name, enter } of takeFrom(kind, store.names())) {
        found();
        if (store.remove(name)) enter();
      }
    } catch {
      // What the visitor sees instead: nothing; a store that the device refuses has nothing to sweep.
    }
  }
  const slow = slowStores.map(async ([kind, store]) => {
    try {
      if (!declared(kind).length) return;
      const items = takeFrom(kind, await store.names(declared(kind)));
      await Promise.all(
        items.map(async ({ name, enter }) => {
          found();
          if (await store.remove(name)) enter();
        }),
      );
    } catch {
      // As above.
    }
  });
  await Promise.race([Promise.all(slow), delay(SWEEP_PATIENCE_MS)]);
  return isSwept;
}

/**
 * Sweeps what a page that is gone now may have written while it was left, and what this one writes while it loads. As
 * long as there is anything, somebody writes although it is refused, and the next page does the same. Never rejects.
 */
export async function sweepAgain(controller: Controller): Promise<void> {
  let isSwept = false;
  for (let look = 0; look < LOOKS; look++) {
    if (look) await delay(LOOK_PAUSE_MS);
    isSwept = (await sweep(controller, controller.choice, () => {})) || isSwept;
  }
  if (!isSwept) forgetSweep();
}

const delay = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** What is declared by refused services, and whose an item is that may be swept. */
function refusedStorage(config: Configuration, choice: Choice | undefined) {
  const own = config.cookie?.name || DEFAULT_COOKIE_NAME;
  const services = config.services || [];
  const granted = decisionsOn(config, choice);
  const spared = services.filter(({ id }) => granted[id]).flatMap(({ storage = [] }) => storage);
  const refused = services.filter(({ id }) => !granted[id]);
  const declares = (items: readonly StoredItem[], kind: Kind, name: string) =>
    items.some((item) => item.kind === kind && matchesStorageName(item.name, name));
  const isOwn = (name: string) =>
    [own, `${own}-server`, 'eu-consent*', 'temoin:*'].some((pattern) => matchesStorageName(pattern, name));
  return {
    declared: (kind: Kind) =>
      refused.flatMap(({ storage = [] }) => storage.flatMap((item) => (item.kind === kind ? item.name : []))),
    serviceFor: (kind: Kind, name: string) =>
      isOwn(name) || declares(spared, kind, name)
        ? undefined
        : refused.find(({ storage = [] }) => declares(storage, kind, name))?.id,
  };
}
