// Segment: collects events and hands them on to other tools.
import { type CatalogueEntry, UNTIL_DELETED_DAYS } from './catalogue-entry.ts';

export const segment: CatalogueEntry = {
  id: 'segment',
  name: 'Segment',
  description: 'collects events and hands them on to other tools',
  provider: 'Twilio Ireland Limited',
  purpose: 'analytics',
  policy: 'https://www.twilio.com/legal/privacy',
  hosts: ['*.segment.com', '*.segment.io'],
  storage: [
    { kind: 'cookie', name: 'ajs_anonymous_id', days: 365 },
    { kind: 'cookie', name: 'ajs_user_id', days: 365 },
    { kind: 'cookie', name: 'ajs_group_id', days: 365 },
    { kind: 'local-storage', name: 'ajs_*', days: UNTIL_DELETED_DAYS },
  ],
  note: 'What it hands events on to needs its own consent.',
  sources: ['https://github.com/segmentio/analytics-next'],
  checked: '2026-11-29',
};
