// Magyar.
import type { LocaleTexts } from '../consent/locale-texts.ts';

/**
 * Formal address (Ön), noun forms on the buttons.
 * No article before the inserted names; dates end in a full stop, hence the brackets in madeOn.
 */
export const hu: LocaleTexts = {
  locale: 'hu',
  direction: 'ltr',
  layers: {
    title: 'Az Ön döntése a sütikről',
    body: 'Az Ön hozzájárulásával {controller} és partnerei ({count}) az alábbi célokra használnak sütiket: {purposes}. Hozzájárulás nélkül ezek egyikére sem kerül sor.',
    bodyForNew:
      'Legutóbbi döntése óta van valami új. Az Ön hozzájárulásával {controller} és partnerei ({count}) az alábbi célokra használnak sütiket: {purposes}. Döntése egyebekben nem változik.',
    withdraw: 'Döntését bármikor, bármelyik oldalon megváltoztathatja. Hat hónapig őrizzük meg.',
    withdrawIn: 'Döntését bármikor, bármelyik oldalon megváltoztathatja. {days} napig őrizzük meg.',
    policy: 'Adatvédelem',
    showPartners: 'Partnereink',
    refuseAll: 'Az összes elutasítása',
    acceptAll: 'Az összes elfogadása',
    choose: 'Választás',
    continueWithout: 'Folytatás elfogadás nélkül',
    closeAndRefuse: 'Bezárás és az összes elutasítása',
    bodyForOptOut:
      '{controller} és partnerei ({count}) az alábbi célokra használnak sütiket: {purposes}. Ez ellen bármikor tiltakozhat; akkor ezek egyikére sem kerül sor.',
    privacyChoices: 'Az Ön adatvédelmi döntései',
    signalHonoured: 'A böngészője által küldött elutasító jelzést figyelembe vesszük.',
    preferencesTitle: 'Sütik kezelése',
    preferencesIntro:
      'Célonként dönthet. Ami nem kötelező, az mindaddig ki van kapcsolva, amíg Ön be nem kapcsolja. Ide bármikor visszatérhet.',
    alwaysOn: 'Mindig bekapcsolva',
    partlyOn: 'Részben bekapcsolva',
    save: 'Mentés',
    close: 'Bezárás módosítás nélkül',
    services: 'Szolgáltatások',
    noServices: 'Nincs harmadik féltől származó szolgáltatás',
    provider: 'Szolgáltató',
    servicePolicy: 'Adatkezelési tájékoztató',
    storage: 'Tárolás az Ön eszközén',
    stores: {
      cookie: 'Süti',
      'local-storage': 'Helyi tárhely',
      'session-storage': 'Munkamenet-tárhely',
      'indexed-db': 'Adatbázis',
      cache: 'Gyorsítótár',
    },
    storesNothing: 'Semmi',
    session: 'A böngésző bezárásáig',
    retention: 'Megőrzés a szolgáltatónál',
    yourChoice: 'Az Ön jelenlegi döntése',
    madeOn: 'A döntés napja: {date} (megőrzés eddig: {expiry}).',
    notMade: 'Még nem döntött: ami nem kötelező, az ki van kapcsolva.',
    reference: 'Ennek a böngészőnek az azonosítója',
    downloadReceipt: 'Igazolás letöltése',
    noReceipt: 'Az igazolás még nem érkezett meg: a nyilvántartás nem válaszolt.',
    history: 'Korábbi döntések ebben a böngészőben',
    events: {
      'grant-all': 'Minden elfogadva',
      'refuse-all': 'Minden elutasítva',
      custom: 'Egyenként kiválasztva',
      withdraw: 'Hozzájárulás visszavonva',
      once: 'Egyszer betöltve',
    },
    withdrawAll: 'Hozzájárulásom visszavonása',
    controller: 'A webhelyért felelős: {controller}, {contact}',
    ownStorage: 'Megjegyzi ezt a döntést és az igazolását',
    saved: 'Döntését elmentettük.',
  },
  embeds: {
    sentence:
      'A tartalom betöltésekor {recipients} értesül arról, hogy Ön ezt az oldalt olvassa, és sütik kerülhetnek az eszközére.',
    otherSite: 'egy másik webhely',
    once: 'Egyszeri betöltés',
    always: 'Állandó engedélyezés',
    policy: 'Adatkezelési tájékoztató',
  },
  purposes: {
    necessary: {
      title: 'Feltétlenül szükséges',
      description:
        'Ami nélkül a webhely nem működik, például ennek a döntésnek a megjegyzése. Senkit nem követ.',
    },
    analytics: {
      title: 'Látogatottságmérés',
      description:
        'Számolja a látogatásokat, és megmutatja, mely oldalakat olvassák, hogy a webhelyet javítani lehessen.',
    },
    social: {
      title: 'Közösségimédia-tartalmak',
      description:
        'Más platformok videóit és bejegyzéseit jeleníti meg; ezek a platformok így láthatják, hogy Ön ezt az oldalt olvassa.',
    },
    marketing: {
      title: 'Hirdetések',
      description:
        'A hirdetéseket az alapján választja ki és méri, hogy Ön mit olvas itt és más webhelyeken.',
    },
  },
};
