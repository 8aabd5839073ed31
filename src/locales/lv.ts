// Latviešu.
import type { LocaleTexts } from '../consent/locale-texts.ts';

/**
 * Formal address (jūs, lower case), infinitives on the buttons.
 * The inserted names and dates stand in the nominative, without endings.
 */
export const lv: LocaleTexts = {
  locale: 'lv',
  direction: 'ltr',
  layers: {
    title: 'Jūsu izvēle par sīkdatnēm',
    body: 'Ar jūsu piekrišanu {controller} un partneri ({count}) izmanto sīkdatnes, kuru mērķis ir: {purposes}. Bez piekrišanas nekas no tā nenotiek.',
    bodyForNew:
      'Kopš jūsu pēdējās izvēles ir parādījies kas jauns. Ar jūsu piekrišanu {controller} un partneri ({count}) izmanto sīkdatnes, kuru mērķis ir: {purposes}. Pārējā jūsu izvēle nemainās.',
    withdraw: 'Savu izvēli varat mainīt jebkurā brīdī un jebkurā lapā. Tā tiek glabāta sešus mēnešus.',
    withdrawIn: 'Savu izvēli varat mainīt jebkurā brīdī un jebkurā lapā. Glabāšanas ilgums dienās: {days}.',
    policy: 'Privātums',
    showPartners: 'Mūsu partneri',
    refuseAll: 'Noraidīt visu',
    acceptAll: 'Pieņemt visu',
    choose: 'Izvēlēties',
    continueWithout: 'Turpināt bez piekrišanas',
    closeAndRefuse: 'Aizvērt un noraidīt visu',
    bodyForOptOut:
      '{controller} un partneri ({count}) izmanto sīkdatnes, kuru mērķis ir: {purposes}. Jebkurā brīdī varat pret to iebilst, un tad nekas no tā nenotiek.',
    privacyChoices: 'Jūsu privātuma izvēles',
    signalHonoured: 'Jūsu pārlūka nosūtītais atteikuma signāls ir ņemts vērā.',
    preferencesTitle: 'Sīkdatņu iestatījumi',
    preferencesIntro:
      'Par katru mērķi lemiet atsevišķi. Viss, kas nav obligāts, ir izslēgts, līdz jūs to ieslēdzat. Šeit varat atgriezties, kad vien vēlaties.',
    alwaysOn: 'Vienmēr ieslēgtas',
    partlyOn: 'Daļēji ieslēgts',
    save: 'Saglabāt',
    close: 'Aizvērt, neko nemainot',
    services: 'Pakalpojumi',
    noServices: 'Trešo personu pakalpojumu nav',
    provider: 'Pakalpojuma sniedzējs',
    servicePolicy: 'Privātuma politika',
    storage: 'Glabājas jūsu ierīcē',
    stores: {
      cookie: 'Sīkdatne',
      'local-storage': 'Lokālā krātuve',
      'session-storage': 'Sesijas krātuve',
      'indexed-db': 'Datubāze',
      cache: 'Kešatmiņa',
    },
    storesNothing: 'Nekas',
    session: 'Līdz pārlūka aizvēršanai',
    retention: 'Glabā pakalpojuma sniedzējs',
    yourChoice: 'Jūsu pašreizējā izvēle',
    madeOn: 'Izvēles datums: {date} (glabāšanas termiņš: {expiry}).',
    notMade: 'Izvēle vēl nav izdarīta: viss, kas nav obligāts, ir izslēgts.',
    reference: 'Šī pārlūka identifikators',
    downloadReceipt: 'Lejupielādēt apliecinājumu',
    noReceipt: 'Apliecinājuma vēl nav: reģistrs nav atbildējis.',
    history: 'Iepriekšējās izvēles šajā pārlūkā',
    events: {
      'grant-all': 'Viss pieņemts',
      'refuse-all': 'Viss noraidīts',
      custom: 'Izvēlēts pa vienam',
      withdraw: 'Piekrišana atsaukta',
      once: 'Ielādēts vienreiz',
    },
    withdrawAll: 'Atsaukt piekrišanu',
    controller: 'Par šo vietni atbild: {controller}, {contact}',
    ownStorage: 'Atceras šo izvēli un tās apliecinājumu',
    saved: 'Jūsu izvēle ir saglabāta.',
  },
  embeds: {
    sentence:
      'Kad šis saturs ir ielādēts, {recipients} uzzina, ka lasāt šo lapu, un var saglabāt sīkdatnes jūsu ierīcē.',
    otherSite: 'cita vietne',
    once: 'Ielādēt vienreiz',
    always: 'Vienmēr atļaut',
    policy: 'Privātuma politika',
  },
  purposes: {
    necessary: {
      title: 'Nepieciešamās',
      description:
        'Tas, bez kā vietne nevar darboties, piemēram, šīs izvēles atcerēšanās. Neviens netiek izsekots.',
    },
    analytics: {
      title: 'Apmeklējumu uzskaite',
      description: 'Skaita apmeklējumus un parāda, kuras lapas tiek lasītas, lai vietni varētu uzlabot.',
    },
    social: {
      title: 'Sociālo tīklu saturs',
      description: 'Rāda video un ierakstus no citām platformām, kuras tad var redzēt, ka lasāt šo lapu.',
    },
    marketing: {
      title: 'Reklāma',
      description: 'Izvēlas reklāmas un mēra to rezultātus pēc tā, ko lasāt šeit un citās vietnēs.',
    },
  },
};
