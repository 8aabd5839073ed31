// Română.
import type { LocaleTexts } from '../consent/locale-texts.ts';

/** Sentences in the polite plural (dumneavoastră), buttons in the short imperative; ș and ț with comma below. */
export const ro: LocaleTexts = {
  locale: 'ro',
  direction: 'ltr',
  layers: {
    title: 'Alegerea dumneavoastră privind cookie-urile',
    body: 'Cu acordul dumneavoastră, {controller} și partenerii săi ({count}) folosesc cookie-uri pentru: {purposes}. Fără acord, nimic din toate acestea nu are loc.',
    bodyForNew:
      'De la ultima dumneavoastră alegere a apărut ceva nou. Cu acordul dumneavoastră, {controller} și partenerii săi ({count}) folosesc cookie-uri pentru: {purposes}. În rest, alegerea rămâne valabilă.',
    withdraw: 'Vă puteți răzgândi oricând, din orice pagină. Alegerea se păstrează șase luni.',
    withdrawIn: 'Vă puteți răzgândi oricând, din orice pagină. Durata păstrării alegerii, în zile: {days}.',
    policy: 'Confidențialitate',
    showPartners: 'Partenerii noștri',
    refuseAll: 'Respinge toate',
    acceptAll: 'Acceptă toate',
    choose: 'Alege',
    continueWithout: 'Continuă fără a accepta',
    closeAndRefuse: 'Închide și respinge toate',
    bodyForOptOut:
      '{controller} și partenerii săi ({count}) folosesc cookie-uri pentru: {purposes}. Vă puteți opune oricând, iar atunci nimic din toate acestea nu mai are loc.',
    privacyChoices: 'Opțiunile dumneavoastră de confidențialitate',
    signalHonoured: 'Semnalul de refuz trimis de browserul dumneavoastră este respectat.',
    preferencesTitle: 'Gestionează cookie-urile',
    preferencesIntro:
      'Decideți separat pentru fiecare scop. Tot ce este opțional rămâne dezactivat până când îl activați dumneavoastră și puteți reveni aici oricând.',
    alwaysOn: 'Mereu active',
    partlyOn: 'Parțial active',
    save: 'Salvează',
    close: 'Închide fără modificări',
    services: 'Servicii',
    noServices: 'Niciun serviciu al unui terț',
    provider: 'Furnizor',
    servicePolicy: 'Politica de confidențialitate',
    storage: 'Păstrate pe dispozitivul dumneavoastră',
    stores: {
      cookie: 'Cookie',
      'local-storage': 'Stocare locală',
      'session-storage': 'Stocare de sesiune',
      'indexed-db': 'Bază de date',
      cache: 'Memorie cache',
    },
    storesNothing: 'Nimic',
    session: 'Până la închiderea browserului',
    retention: 'Durata păstrării la furnizor',
    yourChoice: 'Alegerea dumneavoastră actuală',
    madeOn: 'Făcută la {date}, păstrată până la {expiry}.',
    notMade: 'Nu ați ales încă: tot ce este opțional este dezactivat.',
    reference: 'Codul de referință al acestui browser',
    downloadReceipt: 'Descarcă dovada alegerii',
    noReceipt: 'Dovada nu este încă disponibilă: registrul nu a răspuns.',
    history: 'Alegeri anterioare în acest browser',
    events: {
      'grant-all': 'Toate acceptate',
      'refuse-all': 'Toate respinse',
      custom: 'Alese individual',
      withdraw: 'Acord retras',
      once: 'Încărcat o singură dată',
    },
    withdrawAll: 'Retrage acordul',
    controller: 'Responsabil pentru acest site: {controller}, {contact}',
    ownStorage: 'Reține această alegere și dovada ei',
    saved: 'Alegerea dumneavoastră a fost salvată.',
  },
  embeds: {
    sentence:
      'Odată încărcat, acest conținut transmite către {recipients} informația că citiți această pagină și poate stoca cookie-uri pe dispozitivul dumneavoastră.',
    otherSite: 'un alt site',
    once: 'Încarcă o singură dată',
    always: 'Permite întotdeauna',
    policy: 'Politica de confidențialitate',
  },
  purposes: {
    necessary: {
      title: 'Necesare',
      description:
        'Fără ele, site-ul nu poate funcționa; de exemplu, rețin această alegere. Nu urmăresc pe nimeni.',
    },
    analytics: {
      title: 'Măsurarea audienței',
      description:
        'Numără vizitele și arată ce pagini sunt citite, pentru ca site-ul să poată fi îmbunătățit.',
    },
    social: {
      title: 'Conținut de pe rețele sociale',
      description:
        'Afișează videoclipuri și postări de pe alte platforme, care pot vedea astfel că citiți această pagină.',
    },
    marketing: {
      title: 'Publicitate',
      description: 'Alege și măsoară reclamele în funcție de ce citiți aici și pe alte site-uri.',
    },
  },
};
