// Euskara.
import type { LocaleTexts } from '../consent/locale-texts.ts';

/** Batua, addressed with polite “zu”; “cookie” as Basque sites say it; the names that are filled in take no case ending. */
export const eu: LocaleTexts = {
  locale: 'eu',
  direction: 'ltr',
  layers: {
    title: 'Cookieei buruzko zure aukera',
    body: 'Zure baimenarekin, webgune honen arduradunak ({controller}) eta haren bazkideek ({count}) cookieak erabiltzen dituzte helburu hauetarako: {purposes}. Baimenik gabe, ez da halakorik egiten.',
    bodyForNew:
      'Zerbait berria dago azken aldiz aukeratu zenuenetik. Zure baimenarekin, webgune honen arduradunak ({controller}) eta haren bazkideek ({count}) cookieak erabiltzen dituzte helburu hauetarako: {purposes}. Zure gainerako aukerak ez dira aldatzen.',
    withdraw: 'Iritziz alda dezakezu edonoiz, edozein orritatik. Zure aukera sei hilabetez gordetzen da.',
    withdrawIn: 'Iritziz alda dezakezu edonoiz, edozein orritatik. Zure aukera {days} egunez gordetzen da.',
    policy: 'Pribatutasuna',
    showPartners: 'Gure bazkideak',
    refuseAll: 'Denak baztertu',
    acceptAll: 'Denak onartu',
    choose: 'Aukeratu',
    continueWithout: 'Jarraitu onartu gabe',
    closeAndRefuse: 'Itxi eta denak baztertu',
    bodyForOptOut:
      'Webgune honen arduradunak ({controller}) eta haren bazkideek ({count}) cookieak erabiltzen dituzte helburu hauetarako: {purposes}. Edonoiz egin dezakezu horren aurka; orduan, ez da halakorik egiten.',
    privacyChoices: 'Zure pribatutasun-aukerak',
    signalHonoured: 'Zure nabigatzailearen uko-seinalea errespetatu da.',
    preferencesTitle: 'Nire cookieak kudeatu',
    preferencesIntro:
      'Erabaki helburuz helburu. Aukerakoa den ezer ez da aktibatzen zuk aktibatu arte, eta nahi duzunean itzul zaitezke hona.',
    alwaysOn: 'Beti aktibo',
    partlyOn: 'Partzialki aktibo',
    save: 'Gorde',
    close: 'Itxi ezer aldatu gabe',
    services: 'Zerbitzuak',
    noServices: 'Ez dago hirugarrenen zerbitzurik',
    provider: 'Hornitzailea',
    servicePolicy: 'Pribatutasun-politika',
    storage: 'Zure gailuan gordetzen dena',
    stores: {
      cookie: 'Cookiea',
      'local-storage': 'Biltegiratze lokala',
      'session-storage': 'Saioko biltegiratzea',
      'indexed-db': 'Datu-basea',
      cache: 'Cachea',
    },
    storesNothing: 'Ezer ez',
    session: 'Nabigatzailea itxi arte',
    retention: 'Hornitzaileak gordetzeko epea',
    yourChoice: 'Zure oraingo aukera',
    madeOn: 'Noiz egina: {date}; noiz arte gordeko den: {expiry}.',
    notMade: 'Oraindik ez duzu aukeratu: aukerakoa den guztia desaktibatuta dago.',
    reference: 'Nabigatzaile honen erreferentzia',
    downloadReceipt: 'Egiaztagiria deskargatu',
    noReceipt: 'Egiaztagiria ez dago oraindik eskuragarri: erregistroak ez du erantzun.',
    history: 'Nabigatzaile honetan egindako aurreko aukerak',
    events: {
      'grant-all': 'Denak onartuta',
      'refuse-all': 'Denak baztertuta',
      custom: 'Banan-banan aukeratuta',
      withdraw: 'Baimena kenduta',
      once: 'Behin kargatuta',
    },
    withdrawAll: 'Nire baimena kendu',
    controller: 'Webgune honen arduraduna: {controller}, {contact}',
    ownStorage: 'Aukera hau eta haren egiaztagiria gogoratzen ditu',
    saved: 'Zure aukera gorde da.',
  },
  embeds: {
    sentence:
      'Kargatzen denean, eduki honek orri hau irakurtzen ari zarela jakinarazten du, eta cookieak gorde ditzake zure gailuan. Informazioaren hartzailea: {recipients}.',
    otherSite: 'beste webgune bat',
    once: 'Behin kargatu',
    always: 'Beti baimendu',
    policy: 'Pribatutasun-politika',
  },
  purposes: {
    necessary: {
      title: 'Beharrezkoak',
      description:
        'Webguneak funtzionatzeko ezinbestekoa dena, hala nola aukera hau gogoratzea. Ez du inoren jarraipenik egiten.',
    },
    analytics: {
      title: 'Audientziaren neurketa',
      description:
        'Bisitak zenbatzen ditu eta zer orri irakurtzen diren erakusten du, webgunea hobetu ahal izateko.',
    },
    social: {
      title: 'Sare sozialetako edukiak',
      description:
        'Beste plataforma batzuetako bideoak eta argitalpenak erakusten ditu; plataforma horiek, orduan, orri hau irakurtzen duzula ikus dezakete.',
    },
    marketing: {
      title: 'Publizitatea',
      description:
        'Iragarkiak aukeratzen eta neurtzen ditu, hemen eta beste webgune batzuetan irakurtzen duzunaren arabera.',
    },
  },
};
