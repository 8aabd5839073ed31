// Eesti.
import type { LocaleTexts } from '../consent/locale-texts.ts';

/** Plain and neutral, polite plural (teie, small); labels are short imperatives, as on Estonian buttons. */
export const et: LocaleTexts = {
  locale: 'et',
  direction: 'ltr',
  layers: {
    title: 'Teie küpsisevalik',
    body: 'Teie nõusolekul kasutavad {controller} ja partnerid ({count}) küpsiseid järgmistel eesmärkidel: {purposes}. Ilma nõusolekuta ei tehta sellest midagi.',
    bodyForNew:
      'Pärast teie viimast valikut on lisandunud midagi uut. Teie nõusolekul kasutavad {controller} ja partnerid ({count}) küpsiseid järgmistel eesmärkidel: {purposes}. Muus osas jääb teie valik kehtima.',
    withdraw: 'Võite igal ajal ja igal lehel meelt muuta. Teie valikut säilitatakse kuus kuud.',
    withdrawIn: 'Võite igal ajal ja igal lehel meelt muuta. Teie valikut säilitatakse {days} päeva.',
    policy: 'Privaatsus',
    showPartners: 'Meie partnerid',
    refuseAll: 'Keeldu kõigist',
    acceptAll: 'Nõustu kõigiga',
    choose: 'Vali',
    continueWithout: 'Jätka nõustumata',
    closeAndRefuse: 'Sulge ja keeldu kõigist',
    bodyForOptOut:
      '{controller} ja partnerid ({count}) kasutavad küpsiseid järgmistel eesmärkidel: {purposes}. Võite igal ajal keelduda; siis ei tehta sellest midagi.',
    privacyChoices: 'Teie privaatsusvalikud',
    signalHonoured: 'Teie brauseri keeldumissignaali võetakse arvesse.',
    preferencesTitle: 'Küpsiste seaded',
    preferencesIntro:
      'Otsustage iga eesmärgi kohta eraldi. Kõik valikuline on välja lülitatud, kuni te selle ise sisse lülitate, ja siia saate igal ajal tagasi tulla.',
    alwaysOn: 'Alati sees',
    partlyOn: 'Osaliselt sees',
    save: 'Salvesta',
    close: 'Sulge midagi muutmata',
    services: 'Teenused',
    noServices: 'Kolmandate isikute teenuseid ei ole',
    provider: 'Teenusepakkuja',
    servicePolicy: 'Privaatsuspoliitika',
    storage: 'Säilitatakse teie seadmes',
    stores: {
      cookie: 'Küpsis',
      'local-storage': 'Kohalik salvestusruum',
      'session-storage': 'Seansi salvestusruum',
      'indexed-db': 'Andmebaas',
      cache: 'Vahemälu',
    },
    storesNothing: 'Mitte midagi',
    session: 'Kuni brauseri sulgemiseni',
    retention: 'Säilitatakse teenusepakkuja juures',
    yourChoice: 'Teie praegune valik',
    madeOn: 'Tehtud: {date}. Säilitatakse kuni: {expiry}.',
    notMade: 'Te ei ole veel valikut teinud: kõik valikuline on välja lülitatud.',
    reference: 'Selle brauseri tunnus',
    downloadReceipt: 'Laadi kinnitus alla',
    noReceipt: 'Kinnitus ei ole veel saadaval: logiteenus ei ole vastanud.',
    history: 'Varasemad valikud selles brauseris',
    events: {
      'grant-all': 'Kõigiga nõustutud',
      'refuse-all': 'Kõigist keeldutud',
      custom: 'Valitud ükshaaval',
      withdraw: 'Nõusolek tagasi võetud',
      once: 'Üks kord laaditud',
    },
    withdrawAll: 'Võta nõusolek tagasi',
    controller: 'Veebisaidi eest vastutab: {controller}, {contact}',
    ownStorage: 'Jätab meelde selle valiku ja selle kinnituse',
    saved: 'Teie valik on salvestatud.',
  },
  embeds: {
    sentence:
      'Kui see sisu laaditakse, saab {recipients} teada, et te loete seda lehte, ja teie seadmesse võidakse salvestada küpsiseid.',
    otherSite: 'mõni muu veebisait',
    once: 'Laadi üks kord',
    always: 'Luba alati',
    policy: 'Privaatsuspoliitika',
  },
  purposes: {
    necessary: {
      title: 'Vajalik',
      description: 'See, milleta veebisait ei tööta, näiteks selle valiku meeldejätmine. Kedagi ei jälgita.',
    },
    analytics: {
      title: 'Külastatavuse mõõtmine',
      description:
        'Loendab külastusi ja näitab, milliseid lehti loetakse, et veebisaiti saaks paremaks teha.',
    },
    social: {
      title: 'Sotsiaalmeedia sisu',
      description:
        'Näitab videoid ja postitusi muudelt platvormidelt, mis võivad siis näha, et te loete seda lehte.',
    },
    marketing: {
      title: 'Reklaam',
      description:
        'Valib reklaame selle järgi, mida te siin ja muudel veebisaitidel loete, ning mõõdab nende mõju.',
    },
  },
};
