// Slovenščina.
import type { LocaleTexts } from '../consent/locale-texts.ts';

/** Polite plural (vikanje), written small; buttons in the usual short imperative; no quotation marks are needed. */
export const sl: LocaleTexts = {
  locale: 'sl',
  direction: 'ltr',
  layers: {
    title: 'Vaša izbira glede piškotkov',
    body: 'Z vašo privolitvijo {controller} in partnerji ({count}) uporabljajo piškotke za te namene: {purposes}. Brez privolitve se nič od tega ne dogaja.',
    bodyForNew:
      'Od vaše zadnje izbire je nekaj novega. Z vašo privolitvijo {controller} in partnerji ({count}) uporabljajo piškotke za te namene: {purposes}. V preostalem vaša izbira velja še naprej.',
    withdraw: 'Izbiro lahko kadar koli spremenite na kateri koli strani. Hrani se šest mesecev.',
    withdrawIn: 'Izbiro lahko kadar koli spremenite na kateri koli strani. Rok hrambe v dneh: {days}.',
    policy: 'Zasebnost',
    showPartners: 'Naši partnerji',
    refuseAll: 'Zavrni vse',
    acceptAll: 'Sprejmi vse',
    choose: 'Izberi',
    continueWithout: 'Nadaljuj brez privolitve',
    closeAndRefuse: 'Zapri in zavrni vse',
    bodyForOptOut:
      '{controller} in partnerji ({count}) uporabljajo piškotke za te namene: {purposes}. Kadar koli lahko ugovarjate; potem se nič od tega ne dogaja več.',
    privacyChoices: 'Vaše izbire glede zasebnosti',
    signalHonoured: 'Zavrnitev, ki jo sporoča vaš brskalnik, je upoštevana.',
    preferencesTitle: 'Nastavitve piškotkov',
    preferencesIntro:
      'Odločite se za vsak namen posebej. Nič neobveznega ni vklopljeno, dokler tega ne vklopite sami, sem pa se lahko vrnete kadar koli.',
    alwaysOn: 'Vedno vklopljeno',
    partlyOn: 'Delno vklopljeno',
    save: 'Shrani',
    close: 'Zapri brez sprememb',
    services: 'Storitve',
    noServices: 'Brez storitev tretjih oseb',
    provider: 'Ponudnik',
    servicePolicy: 'Politika zasebnosti',
    storage: 'Shranjeno v vaši napravi',
    stores: {
      cookie: 'Piškotek',
      'local-storage': 'Lokalna shramba',
      'session-storage': 'Shramba seje',
      'indexed-db': 'Podatkovna zbirka',
      cache: 'Predpomnilnik',
    },
    storesNothing: 'Nič',
    session: 'Dokler ne zaprete brskalnika',
    retention: 'Čas hrambe pri ponudniku',
    yourChoice: 'Vaša trenutna izbira',
    madeOn: 'Izbrano: {date}, hrani se do: {expiry}.',
    notMade: 'Niste še izbrali: vse neobvezno je izklopljeno.',
    reference: 'Oznaka tega brskalnika',
    downloadReceipt: 'Prenesi potrdilo',
    noReceipt: 'Potrdilo še ni na voljo: dnevnik se ni odzval.',
    history: 'Prejšnje izbire v tem brskalniku',
    events: {
      'grant-all': 'Vse sprejeto',
      'refuse-all': 'Vse zavrnjeno',
      custom: 'Izbrano posamično',
      withdraw: 'Privolitev preklicana',
      once: 'Enkrat naloženo',
    },
    withdrawAll: 'Prekliči privolitev',
    controller: 'Upravljavec spletnega mesta: {controller}, {contact}',
    ownStorage: 'Shranjuje to izbiro in potrdilo o njej',
    saved: 'Vaša izbira je shranjena.',
  },
  embeds: {
    sentence:
      'Ko se ta vsebina naloži, izve {recipients}, da berete to stran, v vaši napravi pa se lahko shranijo piškotki.',
    otherSite: 'drugo spletno mesto',
    once: 'Naloži enkrat',
    always: 'Vedno dovoli',
    policy: 'Politika zasebnosti',
  },
  purposes: {
    necessary: {
      title: 'Nujni piškotki',
      description:
        'Brez njih spletno mesto ne more delovati; med drugim si zapomnijo to izbiro. Nikomur ne sledijo.',
    },
    analytics: {
      title: 'Merjenje obiska',
      description: 'Šteje obiske in pokaže, katere strani se berejo, da je mogoče spletno mesto izboljšati.',
    },
    social: {
      title: 'Vsebine družbenih omrežij',
      description:
        'Prikazuje videoposnetke in objave z drugih platform, ki lahko potem vidijo, da berete to stran.',
    },
    marketing: {
      title: 'Oglaševanje',
      description:
        'Izbira oglase in meri njihov učinek glede na to, kaj berete tu in na drugih spletnih mestih.',
    },
  },
};
