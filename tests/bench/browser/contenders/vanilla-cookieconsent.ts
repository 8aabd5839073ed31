// vanilla-cookieconsent: its script and styles as published, run from the page, with its own inert scripts.
import { type Contender, PURPOSES, SERVICES, WORDS } from '../contender.ts';
import { peerFile } from './peer-files.ts';

const categoryOf = (purpose: string) => ({
  ...(purpose === 'necessary' && { enabled: true, readOnly: true }),
  services: Object.fromEntries(
    SERVICES.filter((service) => service.purpose === purpose).map(({ id, name }) => [id, { label: name }]),
  ),
});

const CONFIGURATION = {
  // Else it hides from every automated browser.
  hideFromBots: false,
  guiOptions: { consentModal: { layout: 'box', position: 'bottom right' } },
  categories: Object.fromEntries(PURPOSES.map(({ id }) => [id, categoryOf(id)])),
  language: {
    default: 'en',
    translations: {
      en: {
        consentModal: {
          title: WORDS.title,
          description: WORDS.body,
          acceptAllBtn: WORDS.acceptAll,
          acceptNecessaryBtn: WORDS.rejectAll,
          showPreferencesBtn: WORDS.preferences,
        },
        preferencesModal: {
          title: WORDS.dialog,
          acceptAllBtn: WORDS.acceptAll,
          acceptNecessaryBtn: WORDS.rejectAll,
          savePreferencesBtn: WORDS.save,
          closeIconLabel: 'Close',
          serviceCounterLabel: 'Service|Services',
          sections: PURPOSES.map(({ id, title, description }) => ({
            title,
            description,
            linkedCategory: id,
          })),
        },
      },
    },
  },
};

export const vanillaCookieconsent: Contender = {
  name: 'vanilla-cookieconsent',
  label: 'vanilla-cookieconsent',
  kind: 'peer',
  package: 'vanilla-cookieconsent',
  places: {
    banner: '#cc-main .cm',
    accept: '#cc-main .cm [data-role="all"]',
    reject: '#cc-main .cm [data-role="necessary"]',
    preferences: '#cc-main .cm [data-role="show"]',
    dialog: '#cc-main .pm',
  },
  files: async () =>
    new Map([
      ['/cookieconsent.js', await peerFile('vanilla-cookieconsent/dist/cookieconsent.umd.js')],
      ['/cookieconsent.css', await peerFile('vanilla-cookieconsent/dist/cookieconsent.css')],
    ]),
  head: () =>
    '<link rel="stylesheet" href="/cookieconsent.css"><script defer src="/cookieconsent.js"></script>',
  body: () => `<script type="module">CookieConsent.run(${JSON.stringify(CONFIGURATION)})</script>`,
  heldScript: ({ code }) => `<script type="text/plain" data-category="analytics">${code}</script>`,
};
