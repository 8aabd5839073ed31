// The catalogue as the package and the documents have it: an entry with types that needs nothing, and a page that is true.
import { afterAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../src/services/index.ts';
import { servicesPage } from '../../tools/services-page.ts';
import { consumerOf, RESOLUTIONS } from './consumer.ts';
import { read } from './sources.ts';

/** Uses every export; where a wrong use is no error, the types were not found and anything would pass. */
const CONSUMER = `
import { asService, catalogue, entryOf, type CatalogueEntry, type CatalogueSignals, type OwnChoices } from 'temoin/services';

const matomo: CatalogueEntry | undefined = entryOf('matomo');
const own: OwnChoices = { hosts: ['stats.example'] };
const services: { id: string; purpose: string }[] = matomo ? [asService(matomo, own)] : [];
const hosts: readonly string[] | undefined = matomo && asService(matomo, own).hosts;
const signals: CatalogueSignals | undefined = matomo?.signals;
export const wrongUses = (entry: CatalogueEntry) => [
  // @ts-expect-error
  asService('matomo'),
  // @ts-expect-error
  entry.purpose === 'statistics',
  // @ts-expect-error
  catalogue.push(entry),
  // @ts-expect-error
  entry.signals?.meta?.keys.ad_storage,
];
console.log(services[0]?.id, hosts?.join(), Object.keys(signals ?? {}).join(), catalogue.length);
`;

const consumer = consumerOf({ 'consumer.ts': CONSUMER }, []);
afterAll(() => consumer.remove());

describe('the entry temoin/services', () => {
  it.each(RESOLUTIONS)('has types where modules are resolved as by %s', async (resolution) => {
    expect(await consumer.compile(resolution)).toBe('');
  });

  it('runs, and is one file that needs nothing of Node', async () => {
    expect(await consumer.run('consumer.ts')).toBe(`matomo stats.example matomo ${catalogue.length}\n`);
    expect(read('dist/services.js')).not.toMatch(/^import\b|\bimport\(|\bprocess\b/m);
  });
});

describe('docs/SERVICES.md', () => {
  it('has the catalogue as it is: otherwise run node tools/services-page.ts', () => {
    expect(read('docs/SERVICES.md')).toBe(servicesPage());
  });
});
