// klaro: its one published file, which has its styles and all its languages, and its own inert scripts.
import { type Contender, PURPOSES, SERVICES, WORDS } from '../contender.ts';
import { peerFile } from './peer-files.ts';

const CONFIGURATION = {
  version: 1,
  storageMethod: 'cookie',
  cookieName: 'klaro',
  default: false,
  mustConsent: false,
  acceptAll: true,
  groupByPurpose: true,
  lang: 'en',
  translations: {
    zz: { privacyPolicyUrl: '/privacy' },
    en: {
      consentNotice: { description: WORDS.body, learnMore: WORDS.preferences },
      ok: WORDS.acceptAll,
      acceptAll: WORDS.acceptAll,
      decline: WORDS.rejectAll,
      purposes: Object.fromEntries(PURPOSES.map(({ id, title }) => [id, title])),
    },
  },
  services: [
    { name: 'session', title: 'Session', purposes: ['necessary'], required: true },
    ...SERVICES.map(({ id, purpose, name }) => ({ name: id, title: name, purposes: [purpose] })),
  ],
};

export const klaro: Contender = {
  name: 'klaro',
  label: 'klaro',
  kind: 'peer',
  package: 'klaro',
  places: {
    banner: '#klaro .cookie-notice',
    accept: '#klaro .cookie-notice .cm-btn-success',
    reject: '#klaro .cookie-notice .cn-decline',
    preferences: '#klaro .cookie-notice .cn-learn-more',
    dialog: '#klaro .cookie-modal .cm-modal',
  },
  files: async () => new Map([['/klaro.js', await peerFile('klaro/dist/klaro.js')]]),
  head: () =>
    `<script>var klaroConfig=${JSON.stringify(CONFIGURATION)}</script><script defer src="/klaro.js"></script>`,
  body: () => '',
  heldScript: ({ code }) =>
    `<script type="text/plain" data-type="application/javascript" data-name="stats">${code}</script>`,
};
