// c15t twice, in its offline mode, since its hosted one asks its server before it shows anything: with its own React
// interface, and headless with an interface that we wrote, which is the lightest that one can make of it.
import type { Contender } from '../contender.ts';
import { bundled } from './peer-files.ts';

/** It takes its scripts as configuration; the applications in the peers' folder read how many from here. */
const head = ({ heldScripts, code }: { heldScripts: number; code: string }) =>
  `<link rel="stylesheet" href="/app.css"><script>var heldScripts=${heldScripts},heldCode=${JSON.stringify(code)}</script><script defer src="/app.js"></script>`;

const c15t = (application: string, styles: string) =>
  ({
    package: 'c15t',
    files: async () =>
      new Map([
        ['/app.js', await bundled(application)],
        ['/app.css', await bundled(styles)],
      ]),
    head,
    body: () => '',
    heldScript: () => '',
  }) satisfies Partial<Contender>;

export const c15tReact: Contender = {
  ...c15t('c15t-react.jsx', 'node_modules/@c15t/ui/dist/styles.css'),
  name: 'c15t-react',
  label: 'c15t with React',
  kind: 'peer',
  places: {
    banner: '[data-testid="consent-banner-card"]',
    accept: '[data-testid="consent-banner-accept-button"]',
    reject: '[data-testid="consent-banner-reject-button"]',
    preferences: '[data-testid="consent-banner-customize-button"]',
    dialog: '[data-testid="consent-dialog-card"]',
  },
};

export const c15tHeadless: Contender = {
  ...c15t('c15t-headless.js', 'c15t-headless.css'),
  name: 'c15t-headless',
  label: 'c15t headless',
  kind: 'partial',
  remark: 'its interface is ours, and the least that does',
  places: {
    banner: '#banner',
    accept: '#banner [data-act=all]',
    reject: '#banner [data-act=necessary]',
    preferences: '#banner [data-act=dialog]',
    dialog: '#dialog',
  },
};
