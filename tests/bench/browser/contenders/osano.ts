// cookieconsent by Osano: yes or no, without purposes or preferences; it holds no scripts, so that the page lets them go.
import { type Contender, WORDS } from '../contender.ts';
import { inertScript, LET_GO } from './inert-scripts.ts';
import { peerFile } from './peer-files.ts';

const SETTINGS = {
  type: 'opt-in',
  revokable: true,
  palette: { popup: { background: '#fff', text: '#222' }, button: { background: '#2a5cff', text: '#fff' } },
  content: {
    message: WORDS.body,
    allow: WORDS.acceptAll,
    deny: WORDS.rejectAll,
    link: 'Privacy',
    href: '/privacy',
  },
};

export const osano: Contender = {
  name: 'osano',
  label: 'cookieconsent (Osano)',
  kind: 'partial',
  package: 'cookieconsent',
  remark: 'no purposes and no preferences; scripts are let go by lines of the page',
  places: { banner: '.cc-window', accept: '.cc-window .cc-allow', reject: '.cc-window .cc-deny' },
  files: async () =>
    new Map([
      ['/cookieconsent.js', await peerFile('cookieconsent/build/cookieconsent.min.js')],
      ['/cookieconsent.css', await peerFile('cookieconsent/build/cookieconsent.min.css')],
    ]),
  head: () =>
    '<link rel="stylesheet" href="/cookieconsent.css"><script defer src="/cookieconsent.js"></script>',
  body: () =>
    `<script type="module">const go=(status)=>{if(status==="allow"){${LET_GO}}};cookieconsent.initialise({...${JSON.stringify(SETTINGS)},onInitialise:go,onStatusChange:go})</script>`,
  heldScript: ({ code }) => inertScript(code),
};
