// Suomi.
import type { LocaleTexts } from '../consent/locale-texts.ts';

/** Plain and neutral: second person by endings and passives, without pronouns, as authorities write. */
export const fi: LocaleTexts = {
  locale: 'fi',
  direction: 'ltr',
  layers: {
    title: 'Evästevalintasi',
    body: 'Suostumuksellasi {controller} ja sen kumppanit ({count}) käyttävät evästeitä seuraaviin tarkoituksiin: {purposes}. Ilman suostumusta mitään tästä ei tapahdu.',
    bodyForNew:
      'Edellisen valintasi jälkeen on tullut jotain uutta. Suostumuksellasi {controller} ja sen kumppanit ({count}) käyttävät evästeitä seuraaviin tarkoituksiin: {purposes}. Muilta osin valintasi pysyy voimassa.',
    withdraw:
      'Voit muuttaa valintaasi milloin tahansa ja millä sivulla tahansa. Valintasi säilytetään kuusi kuukautta.',
    withdrawIn:
      'Voit muuttaa valintaasi milloin tahansa ja millä sivulla tahansa. Valintasi säilytetään {days} päivää.',
    policy: 'Tietosuoja',
    showPartners: 'Kumppanimme',
    refuseAll: 'Hylkää kaikki',
    acceptAll: 'Hyväksy kaikki',
    choose: 'Valitse',
    continueWithout: 'Jatka hyväksymättä',
    closeAndRefuse: 'Sulje ja hylkää kaikki',
    bodyForOptOut:
      '{controller} ja sen kumppanit ({count}) käyttävät evästeitä seuraaviin tarkoituksiin: {purposes}. Voit kieltää tämän milloin tahansa, eikä mitään tästä silloin tapahdu.',
    privacyChoices: 'Tietosuojavalintasi',
    signalHonoured: 'Selaimesi lähettämä kieltosignaali otetaan huomioon.',
    preferencesTitle: 'Evästeasetukset',
    preferencesIntro:
      'Päätä jokaisesta käyttötarkoituksesta erikseen. Mikään valinnainen ei ole päällä, ennen kuin otat sen käyttöön, ja voit palata tänne milloin haluat.',
    alwaysOn: 'Aina päällä',
    partlyOn: 'Osittain päällä',
    save: 'Tallenna',
    close: 'Sulje muuttamatta mitään',
    services: 'Palvelut',
    noServices: 'Ei kolmansien osapuolten palveluja',
    provider: 'Palveluntarjoaja',
    servicePolicy: 'Tietosuojaseloste',
    storage: 'Laitteellesi tallennetaan',
    stores: {
      cookie: 'Eväste',
      'local-storage': 'Paikallinen tallennustila',
      'session-storage': 'Istuntokohtainen tallennustila',
      'indexed-db': 'Tietokanta',
      cache: 'Välimuisti',
    },
    storesNothing: 'Ei mitään',
    session: 'Kunnes suljet selaimen',
    retention: 'Säilytys palveluntarjoajalla',
    yourChoice: 'Nykyinen valintasi',
    madeOn: 'Tehty {date}, säilytetään {expiry} asti.',
    notMade: 'Et ole vielä tehnyt valintaa: kaikki valinnainen on pois päältä.',
    reference: 'Tämän selaimen tunniste',
    downloadReceipt: 'Lataa vahvistus',
    noReceipt: 'Vahvistusta ei ole vielä saatu: lokipalvelu ei ole vastannut.',
    history: 'Aiemmat valinnat tässä selaimessa',
    events: {
      'grant-all': 'Kaikki hyväksytty',
      'refuse-all': 'Kaikki hylätty',
      custom: 'Valittu yksitellen',
      withdraw: 'Suostumus peruutettu',
      once: 'Ladattu kerran',
    },
    withdrawAll: 'Peruuta suostumukseni',
    controller: 'Tästä sivustosta vastaa: {controller}, {contact}',
    ownStorage: 'Muistaa tämän valinnan ja sen vahvistuksen',
    saved: 'Valintasi on tallennettu.',
  },
  embeds: {
    sentence:
      'Kun tämä sisältö ladataan, tiedon tämän sivun lukemisesta saa {recipients}. Laitteellesi voidaan myös tallentaa evästeitä.',
    otherSite: 'toinen sivusto',
    once: 'Lataa kerran',
    always: 'Salli aina',
    policy: 'Tietosuojaseloste',
  },
  purposes: {
    necessary: {
      title: 'Välttämättömät',
      description:
        'Ilman näitä sivusto ei toimi: ne esimerkiksi muistavat tämän valinnan. Ketään ei seurata.',
    },
    analytics: {
      title: 'Kävijämittaus',
      description: 'Laskee käynnit ja näyttää, mitä sivuja luetaan, jotta sivustoa voidaan parantaa.',
    },
    social: {
      title: 'Sosiaalisen median sisällöt',
      description:
        'Näyttää videoita ja julkaisuja muilta alustoilta, jotka voivat silloin nähdä, että luet tätä sivua.',
    },
    marketing: {
      title: 'Mainonta',
      description:
        'Valitsee mainoksia sen mukaan, mitä luet täällä ja muilla sivustoilla, ja mittaa niiden tehoa.',
    },
  },
};
