// Čeština.
import type { LocaleTexts } from '../consent/locale-texts.ts';

/** Plain, neutral, formal address (vykání, small v); a no-break space (U+00A0) after words of one letter. */
export const cs: LocaleTexts = {
  locale: 'cs',
  direction: 'ltr',
  layers: {
    title: 'Vaše volba ohledně cookies',
    body: 'S vaším souhlasem používají {controller} a partneři ({count}) cookies k těmto účelům: {purposes}. Bez souhlasu se nic z toho neděje.',
    bodyForNew:
      'Od vaší poslední volby přibylo něco nového. S vaším souhlasem používají {controller} a partneři ({count}) cookies k těmto účelům: {purposes}. Jinak vaše volba zůstává beze změny.',
    withdraw:
      'Své rozhodnutí můžete kdykoli změnit na kterékoli stránce. Vaše volba se uchovává šest měsíců.',
    withdrawIn:
      'Své rozhodnutí můžete kdykoli změnit na kterékoli stránce. Vaše volba se uchovává {days} dní.',
    policy: 'Ochrana soukromí',
    showPartners: 'Naši partneři',
    refuseAll: 'Odmítnout vše',
    acceptAll: 'Přijmout vše',
    choose: 'Vybrat',
    continueWithout: 'Pokračovat bez souhlasu',
    closeAndRefuse: 'Zavřít a odmítnout vše',
    bodyForOptOut:
      '{controller} a partneři ({count}) používají cookies k těmto účelům: {purposes}. Můžete to kdykoli odmítnout; pak se nic z toho neděje.',
    privacyChoices: 'Vaše volby ohledně soukromí',
    signalHonoured: 'Signál nesouhlasu z vašeho prohlížeče je respektován.',
    preferencesTitle: 'Nastavení cookies',
    preferencesIntro:
      'Rozhodněte se u každého účelu zvlášť. Nic volitelného není zapnuté, dokud to nezapnete vy, a můžete se sem kdykoli vrátit.',
    alwaysOn: 'Vždy zapnuto',
    partlyOn: 'Částečně zapnuto',
    save: 'Uložit',
    close: 'Zavřít beze změn',
    services: 'Služby',
    noServices: 'Žádné služby třetích stran',
    provider: 'Poskytovatel',
    servicePolicy: 'Zásady ochrany soukromí',
    storage: 'Uloženo ve vašem zařízení',
    stores: {
      cookie: 'Cookie',
      'local-storage': 'Místní úložiště',
      'session-storage': 'Úložiště relace',
      'indexed-db': 'Databáze',
      cache: 'Mezipaměť',
    },
    storesNothing: 'Nic',
    session: 'Do zavření prohlížeče',
    retention: 'Uloženo u poskytovatele',
    yourChoice: 'Vaše současná volba',
    madeOn: 'Provedena {date}, uchovává se do {expiry}.',
    notMade: 'Zatím jste si nevybrali: vše volitelné je vypnuté.',
    reference: 'Identifikátor tohoto prohlížeče',
    downloadReceipt: 'Stáhnout potvrzení',
    noReceipt: 'Potvrzení zatím není k dispozici: úložiště záznamů neodpovědělo.',
    history: 'Dřívější volby v tomto prohlížeči',
    events: {
      'grant-all': 'Vše přijato',
      'refuse-all': 'Vše odmítnuto',
      custom: 'Vybráno jednotlivě',
      withdraw: 'Souhlas odvolán',
      once: 'Načteno jednou',
    },
    withdrawAll: 'Odvolat souhlas',
    controller: 'Za tento web odpovídá: {controller}, {contact}',
    ownStorage: 'Pamatuje si tuto volbu a potvrzení o ní',
    saved: 'Vaše volba je uložena.',
  },
  embeds: {
    sentence:
      'Po načtení tohoto obsahu se {recipients} dozví, že čtete tuto stránku, a do vašeho zařízení se mohou uložit cookies.',
    otherSite: 'jiný web',
    once: 'Načíst jednou',
    always: 'Vždy povolit',
    policy: 'Zásady ochrany soukromí',
  },
  purposes: {
    necessary: {
      title: 'Nezbytné',
      description:
        'To, bez čeho web nemůže fungovat, například zapamatování této volby. Nikdo přitom není sledován.',
    },
    analytics: {
      title: 'Měření návštěvnosti',
      description: 'Počítá návštěvy a ukazuje, které stránky se čtou, aby bylo možné web zlepšovat.',
    },
    social: {
      title: 'Obsah ze sociálních sítí',
      description:
        'Zobrazuje videa a příspěvky z jiných platforem, které se tak mohou dozvědět, že čtete tuto stránku.',
    },
    marketing: {
      title: 'Reklama',
      description: 'Vybírá reklamy podle toho, co čtete zde a na jiných webech, a měří jejich účinnost.',
    },
  },
};
