// What the site's owner is told of services: those of the catalogue, and those that were added, with what is still to do.
import type { CatalogueEntry } from '../services/index.ts';
import type { AddedService, ServiceEdit } from './service-edit.ts';

/** A line for each entry: id, purpose, name, and what it does. */
export function listLines(entries: readonly CatalogueEntry[]): string[] {
  const widthOf = (pick: (entry: CatalogueEntry) => string) =>
    Math.max(...entries.map((entry) => pick(entry).length));
  const idWidth = widthOf(({ id }) => id);
  const purposeWidth = widthOf(({ purpose }) => purpose);
  return entries.map(
    ({ id, purpose, name, description }) =>
      `${id.padEnd(idWidth)}  ${purpose.padEnd(purposeWidth)}  ${name}: ${description}`,
  );
}

/** What was added to a file, and what is still to do about it. */
export function addedLines(path: string, added: AddedService, edit: ServiceEdit): string[] {
  const { entry, id, purpose } = added;
  return [
    `${path}: added ${id}, ${entry.name} of ${entry.provider}, under ${purpose}${edit.newPurpose === undefined ? '' : ', a new purpose'}`,
    ...edit.signals.map(({ path: place, expression }) => `  ${place} is "${expression}" now`),
    `  ${tagWords(added)}`,
    ...(entry.note === undefined ? [] : [`  ${entry.note}`]),
    ...(entry.lifetimes === 'observed'
      ? ['  How long it keeps things is as others have observed it: compare it with what your browser shows']
      : []),
  ];
}

/** How its tag is to be written, where it must wait for consent. */
function tagWords({ entry, id, purpose, hosts }: AddedService): string {
  if (purpose === 'necessary') return 'Its tags stay as they are, since it is necessary';
  const host = [...entry.hosts, ...hosts].find((each) => !each.startsWith('*'));
  const address = host === undefined ? '…' : `https://${host}/…`;
  const tag = {
    script: `<script type="text/plain" data-consent="${id}" src="${address}"></script>`,
    iframe: `<iframe data-consent="${id}" data-src="${address}" title="…"></iframe>`,
    link: `<link data-consent="${id}" rel="stylesheet" data-href="${address}">`,
  }[entry.tag ?? 'script'];
  return `Mark its tags: ${tag}`;
}

/** What to do so that those who have chosen before are asked about what is new. */
export const revisionWords = (revision: number, isRaised: boolean) =>
  isRaised
    ? `"revision" is ${revision} now: those who have chosen before are asked about what is new`
    : `Where visitors have chosen already, raise "revision" to ${revision + 1} and give what is new "since": ${revision + 1}, as --raise-revision does; else their choices of the purpose cover it unasked`;
