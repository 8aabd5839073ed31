// Malti.
import type { LocaleTexts } from '../consent/locale-texts.ts';

/**
 * Second person singular, as Maltese public websites use.
 * Curved apostrophes (U+2019); dates stand after a colon, since they would need the article.
 */
export const mt: LocaleTexts = {
  locale: 'mt',
  direction: 'ltr',
  layers: {
    title: 'L-għażla tiegħek dwar il-cookies',
    body: 'Bil-kunsens tiegħek, {controller} u l-imsieħba ({count}) jużaw il-cookies għal dawn l-għanijiet: {purposes}. Mingħajr il-kunsens tiegħek, xejn minn dan ma jsir.',
    bodyForNew:
      'Hemm xi ħaġa ġdida minn mindu għażilt l-aħħar. Bil-kunsens tiegħek, {controller} u l-imsieħba ({count}) jużaw il-cookies għal dawn l-għanijiet: {purposes}. Il-bqija tal-għażla tiegħek tibqa’ kif inhi.',
    withdraw: 'Tista’ tibdel fehmtek f’kull ħin, minn kull paġna. L-għażla tiegħek tinżamm għal sitt xhur.',
    withdrawIn:
      'Tista’ tibdel fehmtek f’kull ħin, minn kull paġna. Għadd ta’ jiem li tinżamm l-għażla tiegħek: {days}.',
    policy: 'Privatezza',
    showPartners: 'L-imsieħba tagħna',
    refuseAll: 'Irrifjuta kollox',
    acceptAll: 'Aċċetta kollox',
    choose: 'Agħżel',
    continueWithout: 'Kompli mingħajr ma taċċetta',
    closeAndRefuse: 'Agħlaq u rrifjuta kollox',
    bodyForOptOut:
      '{controller} u l-imsieħba ({count}) jużaw il-cookies għal dawn l-għanijiet: {purposes}. Tista’ toġġezzjona f’kull ħin; f’dak il-każ, xejn minn dan ma jsir.',
    privacyChoices: 'L-għażliet tiegħek dwar il-privatezza',
    signalHonoured: 'Is-sinjal ta’ oġġezzjoni tal-browser tiegħek qed jiġi rispettat.',
    preferencesTitle: 'Immaniġġja l-cookies',
    preferencesIntro:
      'Iddeċiedi għan b’għan. Dak kollu li hu fakultattiv jibqa’ mitfi sakemm tixgħelu int, u tista’ terġa’ tiġi hawn meta trid.',
    alwaysOn: 'Dejjem mixgħula',
    partlyOn: 'Mixgħul parzjalment',
    save: 'Issejvja',
    close: 'Agħlaq mingħajr ma tbiddel xejn',
    services: 'Servizzi',
    noServices: 'L-ebda servizz ta’ partijiet terzi',
    provider: 'Fornitur',
    servicePolicy: 'Politika dwar il-privatezza',
    storage: 'Miżmum fuq l-apparat tiegħek',
    stores: {
      cookie: 'Cookie',
      'local-storage': 'Ħżin lokali',
      'session-storage': 'Ħżin tas-sessjoni',
      'indexed-db': 'Bażi ta’ data',
      cache: 'Cache',
    },
    storesNothing: 'Xejn',
    session: 'Sakemm tagħlaq il-browser',
    retention: 'Miżmum mill-fornitur',
    yourChoice: 'L-għażla attwali tiegħek',
    madeOn: 'Magħmula: {date}; tinżamm sa: {expiry}.',
    notMade: 'Għadek ma għażiltx: dak kollu li hu fakultattiv huwa mitfi.',
    reference: 'Referenza ta’ dan il-browser',
    downloadReceipt: 'Niżżel l-irċevuta',
    noReceipt: 'L-irċevuta għadha mhix disponibbli: ir-reġistru ma weġibx.',
    history: 'Għażliet preċedenti fuq dan il-browser',
    events: {
      'grant-all': 'Kollox aċċettat',
      'refuse-all': 'Kollox irrifjutat',
      custom: 'Magħżul wieħed wieħed',
      withdraw: 'Kunsens irtirat',
      once: 'Mgħobbi darba',
    },
    withdrawAll: 'Irtira l-kunsens tiegħi',
    controller: 'Responsabbli għal dan is-sit: {controller}, {contact}',
    ownStorage: 'Iżomm din l-għażla u l-irċevuta tagħha',
    saved: 'L-għażla tiegħek ġiet issejvjata.',
  },
  embeds: {
    sentence:
      'Ladarba jitgħabba, dan il-kontenut jgħarraf lil {recipients} li qed taqra din il-paġna, u jista’ jaħżen cookies fuq l-apparat tiegħek.',
    otherSite: 'sit ieħor',
    once: 'Għabbi darba',
    always: 'Ippermetti dejjem',
    policy: 'Politika dwar il-privatezza',
  },
  purposes: {
    necessary: {
      title: 'Neċessarji',
      description:
        'Dak li mingħajru s-sit ma jistax jaħdem, bħaż-żamma ta’ din l-għażla. Ma jsegwi lil ħadd.',
    },
    analytics: {
      title: 'Kejl taż-żjarat',
      description: 'Jgħodd iż-żjarat u juri liema paġni jinqraw, biex is-sit ikun jista’ jittejjeb.',
    },
    social: {
      title: 'Kontenut tal-midja soċjali',
      description:
        'Juri vidjows u posts minn pjattaformi oħra, li mbagħad ikunu jistgħu jaraw li qed taqra din il-paġna.',
    },
    marketing: {
      title: 'Reklamar',
      description: 'Jagħżel u jkejjel ir-reklami skont dak li taqra hawn u fuq siti oħra.',
    },
  },
};
