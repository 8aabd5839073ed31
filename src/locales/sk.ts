// Slovenčina.
import type { LocaleTexts } from '../consent/locale-texts.ts';

/** Polite plural (vy), written small; buttons in the infinitive. "Cookies" is not inflected; no quotation marks. */
export const sk: LocaleTexts = {
  locale: 'sk',
  direction: 'ltr',
  layers: {
    title: 'Vaše rozhodnutie o cookies',
    body: 'Ak súhlasíte, {controller} a partneri ({count}) používajú cookies na tieto účely: {purposes}. Bez súhlasu sa nič z toho nedeje.',
    bodyForNew:
      'Od vášho posledného rozhodnutia pribudlo niečo nové. Ak súhlasíte, {controller} a partneri ({count}) používajú cookies na tieto účely: {purposes}. V ostatnom vaše rozhodnutie platí ďalej.',
    withdraw: 'Rozhodnutie môžete kedykoľvek zmeniť, a to z ktorejkoľvek stránky. Uchováva sa šesť mesiacov.',
    withdrawIn: 'Rozhodnutie môžete kedykoľvek zmeniť, a to z ktorejkoľvek stránky. Uchováva sa {days} dní.',
    policy: 'Ochrana súkromia',
    showPartners: 'Naši partneri',
    refuseAll: 'Odmietnuť všetko',
    acceptAll: 'Prijať všetko',
    choose: 'Vybrať',
    continueWithout: 'Pokračovať bez súhlasu',
    closeAndRefuse: 'Zavrieť a odmietnuť všetko',
    bodyForOptOut:
      '{controller} a partneri ({count}) používajú cookies na tieto účely: {purposes}. Kedykoľvek môžete namietať a nič z toho sa potom nebude diať.',
    privacyChoices: 'Vaše možnosti ochrany súkromia',
    signalHonoured: 'Signál odmietnutia z vášho prehliadača sa rešpektuje.',
    preferencesTitle: 'Nastavenia cookies',
    preferencesIntro:
      'Rozhodnite sa pri každom účele zvlášť. Nič nepovinné nie je zapnuté, kým to sami nezapnete, a vrátiť sa sem môžete kedykoľvek.',
    alwaysOn: 'Vždy zapnuté',
    partlyOn: 'Čiastočne zapnuté',
    save: 'Uložiť',
    close: 'Zavrieť bez zmien',
    services: 'Služby',
    noServices: 'Žiadna služba tretej strany',
    provider: 'Poskytovateľ',
    servicePolicy: 'Zásady ochrany súkromia',
    storage: 'Uložené vo vašom zariadení',
    stores: {
      cookie: 'Cookie',
      'local-storage': 'Lokálne úložisko',
      'session-storage': 'Úložisko relácie',
      'indexed-db': 'Databáza',
      cache: 'Vyrovnávacia pamäť',
    },
    storesNothing: 'Nič',
    session: 'Do zatvorenia prehliadača',
    retention: 'Doba uchovávania u poskytovateľa',
    yourChoice: 'Vaše aktuálne rozhodnutie',
    madeOn: 'Zo dňa {date}, uchováva sa do {expiry}.',
    notMade: 'Zatiaľ ste sa nerozhodli: všetko nepovinné je vypnuté.',
    reference: 'Označenie tohto prehliadača',
    downloadReceipt: 'Stiahnuť potvrdenie',
    noReceipt: 'Potvrdenie ešte nie je k dispozícii: register neodpovedal.',
    history: 'Predchádzajúce rozhodnutia v tomto prehliadači',
    events: {
      'grant-all': 'Všetko prijaté',
      'refuse-all': 'Všetko odmietnuté',
      custom: 'Vybrané jednotlivo',
      withdraw: 'Súhlas odvolaný',
      once: 'Načítané raz',
    },
    withdrawAll: 'Odvolať súhlas',
    controller: 'Prevádzkovateľ webu: {controller}, {contact}',
    ownStorage: 'Uchováva toto rozhodnutie a potvrdenie o ňom',
    saved: 'Vaše rozhodnutie je uložené.',
  },
  embeds: {
    sentence:
      'Keď sa tento obsah načíta, dozvie sa {recipients}, že čítate túto stránku, a vo vašom zariadení sa môžu uložiť cookies.',
    otherSite: 'iný web',
    once: 'Načítať raz',
    always: 'Vždy povoliť',
    policy: 'Zásady ochrany súkromia',
  },
  purposes: {
    necessary: {
      title: 'Nevyhnutné',
      description:
        'Bez nich web nemôže fungovať, slúžia napríklad na zapamätanie tohto rozhodnutia. Nikoho nesledujú.',
    },
    analytics: {
      title: 'Meranie návštevnosti',
      description: 'Počíta návštevy a ukazuje, ktoré stránky sa čítajú, aby bolo možné web zlepšovať.',
    },
    social: {
      title: 'Obsah zo sociálnych sietí',
      description:
        'Zobrazuje videá a príspevky z iných platforiem, ktoré potom môžu vidieť, že čítate túto stránku.',
    },
    marketing: {
      title: 'Reklama',
      description: 'Vyberá a vyhodnocuje reklamy podľa toho, čo čítate tu a na iných weboch.',
    },
  },
};
