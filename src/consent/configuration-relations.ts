// The configuration's relations: what no schema of a single setting can see.
import type { Problem } from './configuration-problem.ts';
import { matchesHost } from './hosts.ts';
import { OWN_SERVICE, USUAL_PURPOSES } from './id.ts';
import { DESPITE_SIGNAL } from './presumption.ts';

/** What no schema of one place can see: ids met twice, missing purposes, texts nobody ships, revisions to come. */
export function relations(value: unknown, locales: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const purposes = listAt(value, 'purposes');
  const services = listAt(value, 'services');
  const revision = valueAt(value, ['revision']);
  const checkRevision = (path: string, found: unknown) => {
    if (typeof found !== 'number' || typeof revision !== 'number' || found <= revision) return;
    problems.push({
      path,
      message: `must not be above the configuration's own revision, which is ${revision}, but is ${found}; choices made now would never count, so raise that`,
    });
  };
  const site = valueAt(value, ['site']);
  const domain = valueAt(value, ['cookie', 'domain']);
  if (
    typeof site === 'string' &&
    typeof domain === 'string' &&
    // Anything else was found by the schema.
    /^[a-z0-9][a-z0-9.-]*$/.test(domain) &&
    site !== domain &&
    !site.endsWith(`.${domain}`)
  ) {
    problems.push({
      path: 'cookie.domain',
      message: `must be the site's own host or a domain above it, which "${domain}" is not for "${site}"; browsers refuse such a cookie`,
    });
  }
  if (valueAt(value, ['countShown']) === true && valueAt(value, ['log']) === undefined) {
    problems.push({
      path: 'countShown',
      message:
        'needs "log": what is shown is counted by the log, and none is named; add it, or leave countShown out',
    });
  }
  const places = new Map<string, string>();
  for (const [list, items] of [
    ['purposes', purposes],
    ['services', services],
  ] as const) {
    items.forEach((item, index) => {
      checkRevision(`${list}[${index}].since`, valueAt(item, ['since']));
      const id = valueAt(item, ['id']);
      if (typeof id !== 'string') return;
      const path = `${list}[${index}].id`;
      if (id === OWN_SERVICE) {
        problems.push({
          path,
          message: `"${id}" is what the notice calls the widget itself; choose another id`,
        });
      }
      if (id === DESPITE_SIGNAL) {
        problems.push({
          path,
          message: `"${id}" is what the cookie calls a choice that was made although the browser asked for an opt-out; choose another id`,
        });
      }
      const first = places.get(id);
      if (first)
        problems.push({
          path,
          message: `"${id}" is already the id at ${first}; ids are unique among purposes and services, so rename one`,
        });
      else places.set(id, path);
    });
  }
  const purposeIds = purposes
    .map((purpose) => valueAt(purpose, ['id']))
    .filter((id) => typeof id === 'string');
  const requiredIds = purposes
    .filter((purpose) => valueAt(purpose, ['required']) === true)
    .map((purpose) => valueAt(purpose, ['id']));
  services.forEach((service, index) => {
    const purpose = valueAt(service, ['purpose']);
    if (typeof site === 'string' && !requiredIds.includes(purpose))
      problems.push(...ownHostsOf(service, `services[${index}]`, site));
    if (typeof purpose === 'string' && !purposeIds.includes(purpose)) {
      problems.push({
        path: `services[${index}].purpose`,
        message: `"${purpose}" is not the id of a purpose; declared are ${purposeIds.map((id) => `"${id}"`).join(', ') || 'none'}`,
      });
    }
  });
  purposes.forEach((purpose, index) => {
    const id = valueAt(purpose, ['id']);
    const texts = valueAt(purpose, ['texts']);
    if (typeof id !== 'string' || USUAL_PURPOSES.includes(id)) return;
    const languages = texts && typeof texts === 'object' ? Object.keys(texts) : [];
    // Anything else that has no languages was found by the schema.
    if (texts !== undefined && !languages.length) return;
    if (!languages.some((language) => locales.includes(language))) {
      problems.push({
        path: `purposes[${index}].texts`,
        message: `"${id}" is not one of ${USUAL_PURPOSES.join(', ')}, so its title and description must be given in at least one of ${locales.join(', ')}${languages.length ? `, but are given in ${languages.join(', ')}` : ''}`,
      });
    }
  });
  const locale = valueAt(value, ['locale']);
  if (typeof locale === 'string' && !locales.includes(locale)) {
    problems.push({ path: 'locale', message: `must be one of ${locales.join(', ')}, but is "${locale}"` });
  }
  checkRevision('askAgainBefore', valueAt(value, ['askAgainBefore']));
  return problems;
}

/**
 * The site's own host among those of a service that needs consent: the gate lets a page's own host alone, since its
 * scripts come from there, and marked pages would have all of the site's own files held.
 */
function ownHostsOf(service: unknown, path: string, site: string): Problem[] {
  return listAt(service, 'hosts').flatMap((host, index) => {
    if (typeof host !== 'string' || !matchesHost(host, site)) return [];
    const what = host === site ? "is the site's own host" : `covers the site's own host, "${site}"`;
    return {
      path: `${path}.hosts[${index}]`,
      message: `"${host}" ${what}, which no browser guard holds anything back from; remove it, and mark the service's tags with data-consent="${String(valueAt(service, ['id']))}"`,
    };
  });
}

/** The value at a path, through own properties alone; `undefined` where there is none. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const key of path) {
    if (!found || typeof found !== 'object' || !Object.hasOwn(found, key)) return undefined;
    // The reason for the cast: hasOwn has just shown that the property is there.
    found = (found as Record<PropertyKey, unknown>)[key];
  }
  return found;
}

/** The list at a key; an empty one where there is none. */
export function listAt(value: unknown, key: string): readonly unknown[] {
  const list = valueAt(value, [key]);
  return Array.isArray(list) ? list : [];
}
