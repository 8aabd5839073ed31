// Hrvatski.
import type { LocaleTexts } from '../consent/locale-texts.ts';

/**
 * Formal address (vi, lower case), short imperatives on the buttons.
 * Dates end in a full stop, hence the brackets in madeOn.
 */
export const hr: LocaleTexts = {
  locale: 'hr',
  direction: 'ltr',
  layers: {
    title: 'Vaša odluka o kolačićima',
    body: 'Uz vašu privolu {controller} i partneri ({count}) upotrebljavaju kolačiće u sljedeće svrhe: {purposes}. Bez privole se ništa od toga ne događa.',
    bodyForNew:
      'Od vaše posljednje odluke dodano je nešto novo. Uz vašu privolu {controller} i partneri ({count}) upotrebljavaju kolačiće u sljedeće svrhe: {purposes}. Ostalo što ste odlučili ne mijenja se.',
    withdraw: 'Odluku možete promijeniti u svakom trenutku, na svakoj stranici. Čuva se šest mjeseci.',
    withdrawIn:
      'Odluku možete promijeniti u svakom trenutku, na svakoj stranici. Rok čuvanja u danima: {days}.',
    policy: 'Privatnost',
    showPartners: 'Naši partneri',
    refuseAll: 'Odbij sve',
    acceptAll: 'Prihvati sve',
    choose: 'Odaberi',
    continueWithout: 'Nastavi bez prihvaćanja',
    closeAndRefuse: 'Zatvori i odbij sve',
    bodyForOptOut:
      '{controller} i partneri ({count}) upotrebljavaju kolačiće u sljedeće svrhe: {purposes}. Tome se možete usprotiviti u svakom trenutku i tada se ništa od toga ne događa.',
    privacyChoices: 'Vaše odluke o privatnosti',
    signalHonoured: 'Poštuje se signal odbijanja koji šalje vaš preglednik.',
    preferencesTitle: 'Upravljanje kolačićima',
    preferencesIntro:
      'O svakoj svrsi odlučite zasebno. Sve što nije nužno isključeno je dok to sami ne uključite, a ovamo se možete vratiti kad god želite.',
    alwaysOn: 'Uvijek uključeno',
    partlyOn: 'Djelomično uključeno',
    save: 'Spremi',
    close: 'Zatvori bez promjena',
    services: 'Usluge',
    noServices: 'Nema usluga trećih strana',
    provider: 'Pružatelj usluge',
    servicePolicy: 'Pravila o privatnosti',
    storage: 'Čuva se na vašem uređaju',
    stores: {
      cookie: 'Kolačić',
      'local-storage': 'Lokalna pohrana',
      'session-storage': 'Pohrana sesije',
      'indexed-db': 'Baza podataka',
      cache: 'Predmemorija',
    },
    storesNothing: 'Ništa',
    session: 'Do zatvaranja preglednika',
    retention: 'Čuva se kod pružatelja usluge',
    yourChoice: 'Vaša trenutačna odluka',
    madeOn: 'Donesena {date} (čuva se do {expiry}).',
    notMade: 'Još niste odlučili: sve što nije nužno isključeno je.',
    reference: 'Oznaka ovog preglednika',
    downloadReceipt: 'Preuzmi potvrdu',
    noReceipt: 'Potvrde još nema: evidencija nije odgovorila.',
    history: 'Prijašnje odluke u ovom pregledniku',
    events: {
      'grant-all': 'Sve prihvaćeno',
      'refuse-all': 'Sve odbijeno',
      custom: 'Odabrano pojedinačno',
      withdraw: 'Privola povučena',
      once: 'Učitano jednom',
    },
    withdrawAll: 'Povuci privolu',
    controller: 'Za ovo web-mjesto odgovara: {controller}, {contact}',
    ownStorage: 'Pamti ovu odluku i potvrdu o njoj',
    saved: 'Vaša je odluka spremljena.',
  },
  embeds: {
    sentence:
      'Kad se učita, ovaj sadržaj šalje podatak da čitate ovu stranicu i može pohraniti kolačiće na vaš uređaj. Taj podatak prima: {recipients}.',
    otherSite: 'drugo web-mjesto',
    once: 'Učitaj jednom',
    always: 'Uvijek dopusti',
    policy: 'Pravila o privatnosti',
  },
  purposes: {
    necessary: {
      title: 'Nužno',
      description: 'Ono bez čega web-mjesto ne može raditi, primjerice pamćenje ove odluke. Nikoga ne prati.',
    },
    analytics: {
      title: 'Mjerenje posjećenosti',
      description: 'Broji posjete i pokazuje koje se stranice čitaju kako bi se web-mjesto moglo poboljšati.',
    },
    social: {
      title: 'Sadržaj društvenih mreža',
      description:
        'Prikazuje videozapise i objave s drugih platformi, koje tada mogu vidjeti da čitate ovu stranicu.',
    },
    marketing: {
      title: 'Oglašavanje',
      description: 'Odabire i mjeri oglase prema onome što čitate ovdje i na drugim web-mjestima.',
    },
  },
};
