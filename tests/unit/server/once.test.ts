// One embed let go once, from the record that the browser makes to what an auditor reads and verifies.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { noticeHash } from '../../../src/consent/notice-hash.ts';
import { noticeOf } from '../../../src/consent/notice-of.ts';
import { onceRecordOf } from '../../../src/consent/record.ts';
import { fr } from '../../../src/locales/fr.ts';
import type { Serving } from '../../../src/server/serve.ts';
import { parseVerifierKey } from '../../../src/tlog/note.ts';
import { verifyExport } from '../../../src/verify/verify-export.ts';
import { verifiedReceipt } from './receipt-of.ts';
import { configuration, INTEGRITY, post, recordFor, Site, signedIn } from './site.ts';

let site: Site;
let serving: Serving;

beforeAll(async () => {
  site = await Site.make();
  serving = await site.start();
});

afterAll(() => site.end());

const widget = { version: '0.1.0', integrity: INTEGRITY };
const { id, subject } = recordFor(2);

const record = onceRecordOf(
  configuration,
  { subject, sequence: 1, time: 1_795_446_847, revision: configuration.revision },
  ['social'],
  {
    id,
    surface: 'placeholder',
    gesture: 'trusted',
    notice: noticeHash(noticeOf(configuration, fr, widget)),
    locale: 'fr',
    gpc: null,
    viewport: 'phone',
    widget,
  },
);

it('a record of one embed is logged, found by its event, and verified with the notice that it names', async () => {
  const response = await post(serving.url, record);
  expect(response.status).toBe(201);
  expect(verifiedReceipt(await response.text(), serving.vkey).record).toMatchObject({
    event: 'once',
    surface: 'placeholder',
    granted: ['social'],
    refused: [],
    clientTime: '2026-11-23T15:14:07.000Z',
  });

  const get = await signedIn(site, serving.url);
  const { records } = await (await get('/temoin/audit/records?event=once')).json();
  expect(records).toEqual([expect.objectContaining({ id, event: 'once', surface: 'placeholder' })]);
  expect(await (await get(`/temoin/audit/records/${id}`)).json()).toMatchObject({ noticeKnown: true });

  const text = await (await get('/temoin/audit/export.jsonl')).text();
  const { findings, counts } = await verifyExport(text.split('\n'), parseVerifierKey(serving.vkey));
  expect(findings).toEqual([]);
  expect(counts.records).toBe(1);
});

it('the notice that the operator publishes holds the words of the placeholder', async () => {
  const notice = await (await fetch(`${serving.url}/temoin/notices/${record.notice}`)).json();
  expect(notice.embeds).toEqual(fr.embeds);
});
