// Nederlands.
import type { LocaleTexts } from '../consent/locale-texts.ts';

/** Formal address (u), infinitives on the buttons. Curved apostrophes (U+2019). */
export const nl: LocaleTexts = {
  locale: 'nl',
  direction: 'ltr',
  layers: {
    title: 'Uw keuze over cookies',
    body: 'Met uw toestemming gebruiken {controller} en partners ({count}) cookies voor: {purposes}. Zonder toestemming gebeurt dat niet.',
    bodyForNew:
      'Er is iets nieuws sinds uw laatste keuze. Met uw toestemming gebruiken {controller} en partners ({count}) cookies voor: {purposes}. De rest van uw keuze blijft gelden.',
    withdraw: 'U kunt altijd van gedachten veranderen, op elke pagina. Uw keuze wordt zes maanden bewaard.',
    withdrawIn:
      'U kunt altijd van gedachten veranderen, op elke pagina. Uw keuze wordt {days} dagen bewaard.',
    policy: 'Privacy',
    showPartners: 'Onze partners',
    refuseAll: 'Alles weigeren',
    acceptAll: 'Alles accepteren',
    choose: 'Zelf kiezen',
    continueWithout: 'Doorgaan zonder te accepteren',
    closeAndRefuse: 'Sluiten en alles weigeren',
    bodyForOptOut:
      '{controller} en partners ({count}) gebruiken cookies voor: {purposes}. U kunt hiertegen altijd bezwaar maken; dan gebeurt dat niet.',
    privacyChoices: 'Uw privacykeuzes',
    signalHonoured: 'Het afmeldsignaal van uw browser wordt gerespecteerd.',
    preferencesTitle: 'Mijn cookies beheren',
    preferencesIntro:
      'Beslis per doel. Alles wat niet verplicht is, staat uit totdat u het aanzet. U kunt hier terugkomen wanneer u wilt.',
    alwaysOn: 'Altijd aan',
    partlyOn: 'Gedeeltelijk aan',
    save: 'Opslaan',
    close: 'Sluiten zonder iets te wijzigen',
    services: 'Diensten',
    noServices: 'Geen diensten van derden',
    provider: 'Aanbieder',
    servicePolicy: 'Privacyverklaring',
    storage: 'Bewaard op uw apparaat',
    stores: {
      cookie: 'Cookie',
      'local-storage': 'Lokale opslag',
      'session-storage': 'Sessieopslag',
      'indexed-db': 'Database',
      cache: 'Cache',
    },
    storesNothing: 'Niets',
    session: 'Tot u de browser sluit',
    retention: 'Bewaard door de aanbieder',
    yourChoice: 'Uw huidige keuze',
    madeOn: 'Gemaakt op {date}, wordt bewaard tot {expiry}.',
    notMade: 'U hebt nog niet gekozen: alles wat niet verplicht is, staat uit.',
    reference: 'Kenmerk van deze browser',
    downloadReceipt: 'Bewijs downloaden',
    noReceipt: 'Het bewijs is er nog niet: het logboek heeft niet gereageerd.',
    history: 'Eerdere keuzes in deze browser',
    events: {
      'grant-all': 'Alles geaccepteerd',
      'refuse-all': 'Alles geweigerd',
      custom: 'Per onderdeel gekozen',
      withdraw: 'Toestemming ingetrokken',
      once: 'Eenmalig geladen',
    },
    withdrawAll: 'Mijn toestemming intrekken',
    controller: 'Verantwoordelijk voor deze website: {controller}, {contact}',
    ownStorage: 'Onthoudt deze keuze en het bewijs ervan',
    saved: 'Uw keuze is opgeslagen.',
  },
  embeds: {
    sentence:
      'Na het laden laat deze inhoud aan {recipients} weten dat u deze pagina leest. Ook kunnen er cookies op uw apparaat worden opgeslagen.',
    otherSite: 'een andere website',
    once: 'Eenmalig laden',
    always: 'Altijd toestaan',
    policy: 'Privacyverklaring',
  },
  purposes: {
    necessary: {
      title: 'Noodzakelijk',
      description:
        'Waar de website niet zonder kan, zoals het onthouden van deze keuze. Hiermee wordt niemand gevolgd.',
    },
    analytics: {
      title: 'Bezoekersstatistieken',
      description:
        'Telt bezoeken en laat zien welke pagina’s worden gelezen, zodat de website kan worden verbeterd.',
    },
    social: {
      title: 'Inhoud van sociale media',
      description:
        'Toont video’s en berichten van andere platforms, die dan kunnen zien dat u deze pagina leest.',
    },
    marketing: {
      title: 'Advertenties',
      description: 'Kiest en meet advertenties op basis van wat u hier en op andere websites leest.',
    },
  },
};
