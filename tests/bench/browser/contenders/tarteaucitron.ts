// tarteaucitron twice: as its documentation installs it, where it fetches styles, language and its catalogue of services by
// itself; and lean, with these beside it and no catalogue, which is its best case.
import { type Contender, SERVICES } from '../contender.ts';
import { inertScript, LET_GO } from './inert-scripts.ts';
import { peerFile } from './peer-files.ts';

const TYPES: Readonly<Record<string, string>> = {
  functional: 'support',
  analytics: 'analytic',
  marketing: 'ads',
};

const settings = (isLean: boolean) => ({
  privacyUrl: '/privacy',
  bodyPosition: 'bottom',
  orientation: 'bottom',
  cookieName: 'tarteaucitron',
  groupServices: true,
  showDetailsOnClick: true,
  serviceDefaultState: 'wait',
  showAlertSmall: false,
  cookieslist: false,
  showIcon: false,
  DenyAllCta: true,
  AcceptAllCta: true,
  highPrivacy: true,
  removeCredit: true,
  moreInfoLink: true,
  mandatory: true,
  useExternalCss: isLean,
  useExternalJs: isLean,
});

/** Each service is a function to it; the one for statistics lets the page's inert scripts go. */
const services = SERVICES.map(({ id, purpose, name }) => {
  const js = `function(){${id === 'stats' ? LET_GO : ''}}`;
  return `tarteaucitron.services.${id}={key:"${id}",type:"${TYPES[purpose]}",name:"${name}",needConsent:true,cookies:[],uri:"",js:${js},fallback:function(){}};`;
}).join('');

const start = (isLean: boolean) =>
  `<script type="module">tarteaucitron.services=tarteaucitron.services||{};${services}` +
  `(tarteaucitron.job=tarteaucitron.job||[]).push(${SERVICES.map(({ id }) => `"${id}"`).join()});` +
  `tarteaucitron.init(${JSON.stringify(settings(isLean))})</script>`;

const FILES = [
  'tarteaucitron.min.js',
  'tarteaucitron.services.min.js',
  'lang/tarteaucitron.en.min.js',
  'css/tarteaucitron.min.css',
];

const common = {
  kind: 'peer',
  package: 'tarteaucitronjs',
  // It attaches its listeners half a second after it shows its buttons; a click before that is lost.
  deafMs: 900,
  places: {
    banner: '#tarteaucitronAlertBig',
    accept: '#tarteaucitronPersonalize2',
    reject: '#tarteaucitronAllDenied2',
    preferences: '#tarteaucitronCloseAlert',
    dialog: '#tarteaucitron',
  },
  async files() {
    const read = FILES.map(async (path) => [`/${path}`, await peerFile(`tarteaucitronjs/${path}`)] as const);
    return new Map(await Promise.all(read));
  },
  heldScript: ({ code }) => inertScript(code),
} as const satisfies Partial<Contender>;

export const tarteaucitron: Contender = {
  ...common,
  name: 'tarteaucitron',
  label: 'tarteaucitron',
  remark: 'inline scripts are let go by lines of the page',
  head: () => '<script defer src="/tarteaucitron.min.js"></script>',
  body: () => start(false),
};

export const tarteaucitronLean: Contender = {
  ...common,
  name: 'tarteaucitron-lean',
  label: 'tarteaucitron, without its catalogue',
  remark: 'inline scripts are let go by lines of the page',
  head: () =>
    '<link rel="stylesheet" href="/css/tarteaucitron.min.css"><script defer src="/tarteaucitron.min.js"></script><script defer src="/lang/tarteaucitron.en.min.js"></script>',
  body: () => start(true),
};
