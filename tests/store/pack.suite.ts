// The evidence pack from a real store, as tests: every adapter must give the same records in the same forms.
import { buffer } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import type { PackSelection } from '../../src/consent/pack-manifest.ts';
import { sha256Hex } from '../../src/consent/sha256.ts';
import { makePack } from '../../src/server/pack/pack.ts';
import { select } from '../../src/server/pack/selected.ts';
import { PublishedWidgets } from '../../src/server/published-widgets.ts';
import type { LogStore } from '../../src/server/store/log-store.ts';
import { verifyExport } from '../../src/verify/verify-export.ts';
import { unpack } from '../unit/server/unpacked.ts';
import { buildLogOf, key, noticeText, recordOfNumber, vkey } from '../unit/verify/log-builder.ts';
import { caughtUp } from './appending.ts';
import { keepLog } from './kept-log.ts';

const RECORDS = 300;
const log = buildLogOf(RECORDS);
const all = Array.from({ length: RECORDS }, (_, n) => recordOfNumber(n));
const FRENCH = sha256Hex(noticeText('fr'));
const [first, , third] = all;
const SUBJECT = first?.subject ?? '';

/** Declares the suite's tests; `open` is called in each and gives an empty store. */
export function describePack(open: () => Promise<LogStore>): void {
  it.each<[what: string, selection: PackSelection, isOf: (record: (typeof all)[number]) => boolean]>([
    ['the whole log', {}, () => true],
    ['a notice version', { notice: FRENCH }, ({ notice }) => notice === FRENCH],
    ['a subject', { subject: SUBJECT }, ({ subject }) => subject === SUBJECT],
    [
      'a period that begins with a record',
      { from: third?.receivedTime ?? '' },
      ({ receivedTime }) => receivedTime >= (third?.receivedTime ?? ''),
    ],
  ])(
    'of %s has its records, each once in every form, under a root that they give',
    async (_what, selection, isOf) => {
      const store = await open();
      await keepLog(store, log);
      await caughtUp(store);
      const source = {
        store,
        site: 'lettre-cyber.example',
        vkey,
        checkpoint: { size: log.entries.length, note: log.checkpoint },
        widgets: new PublishedWidgets(store),
        folders: { published: '/nowhere', releases: undefined, pictures: undefined },
        now: () => new Date('2026-11-29T18:00:00.000Z'),
      };
      const { stream, records } = makePack(source, await select(source, selection));
      const pack = await unpack(await buffer(stream));
      const ids = all.filter(isOf).map(({ id }) => id);
      expect(await records).toBe(ids.length);
      const forms = pack.lines('records.27560.jsonl').map((line) => JSON.parse(line).record_id);
      expect(forms).toEqual(ids);
      expect(
        pack
          .lines('records.csv')
          .slice(1)
          .map((line) => line.split(',')[1]),
      ).toEqual(ids);
      expect((await verifyExport(pack.lines('export.jsonl'), key)).errors).toBe(0);
      expect((await verifyExport(pack.lines('publications.jsonl'), key)).errors).toBe(0);
    },
  );
}
