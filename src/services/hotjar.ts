// Hotjar: records visits, draws heat maps and asks questions.
import { type CatalogueEntry, UNTIL_DELETED_DAYS } from './catalogue-entry.ts';

export const hotjar: CatalogueEntry = {
  id: 'hotjar',
  name: 'Hotjar',
  description: 'records visits, draws heat maps and asks questions',
  provider: 'Hotjar Ltd',
  purpose: 'analytics',
  policy: 'https://www.hotjar.com/legal/policies/privacy/',
  hosts: ['*.hotjar.com', '*.hotjar.io'],
  storage: [
    { kind: 'cookie', name: '_hjSessionUser_*', days: 365 },
    { kind: 'cookie', name: '_hjClosedSurveyInvites', days: 365 },
    { kind: 'cookie', name: '_hjDonePolls', days: 365 },
    { kind: 'cookie', name: '_hjMinimizedPolls', days: 365 },
    { kind: 'cookie', name: '_hjShownFeedbackMessage', days: 365 },
    { kind: 'cookie', name: '_hjSession_*', days: 1 },
    { kind: 'cookie', name: '_hjAbsoluteSessionInProgress', days: 1 },
    { kind: 'cookie', name: '_hjFirstSeen', days: 1 },
    { kind: 'cookie', name: '_hjIncludedInSessionSample*', days: 1 },
    { kind: 'cookie', name: '_hjIncludedInPageviewSample', days: 1 },
    { kind: 'cookie', name: '_hjSessionTooLarge', days: 0 },
    { kind: 'cookie', name: '_hjSessionRejected', days: 0 },
    { kind: 'cookie', name: '_hjTLDTest', days: 0 },
    { kind: 'cookie', name: '_hjCachedUserAttributes', days: 0 },
    { kind: 'local-storage', name: '_hjUserAttributes', days: UNTIL_DELETED_DAYS },
  ],
  sources: [
    'https://help.hotjar.com/hc/en-us/articles/6952777582999',
    'https://docs.contentsquare.com/en/web/cookies/',
    'https://github.com/jkwakman/Open-Cookie-Database',
  ],
  checked: '2026-11-29',
};
