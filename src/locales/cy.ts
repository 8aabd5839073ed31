// Cymraeg.
import type { LocaleTexts } from '../consent/locale-texts.ts';

/** Polite plural (chi), Cymraeg Clir as public bodies write it; curved apostrophes, mutations written out. */
export const cy: LocaleTexts = {
  locale: 'cy',
  direction: 'ltr',
  layers: {
    title: 'Eich dewis ynghylch cwcis',
    body: 'Gyda’ch caniatâd, mae {controller} a’i bartneriaid ({count}) yn defnyddio cwcis at y dibenion hyn: {purposes}. Heb eich caniatâd, ni fydd dim o hyn yn digwydd.',
    bodyForNew:
      'Mae rhywbeth newydd ers eich dewis diwethaf. Gyda’ch caniatâd, mae {controller} a’i bartneriaid ({count}) yn defnyddio cwcis at y dibenion hyn: {purposes}. Nid yw gweddill eich dewis yn newid.',
    withdraw: 'Gallwch newid eich meddwl unrhyw bryd, o unrhyw dudalen. Cedwir eich dewis am chwe mis.',
    withdrawIn:
      'Gallwch newid eich meddwl unrhyw bryd, o unrhyw dudalen. Cedwir eich dewis am {days} diwrnod.',
    policy: 'Preifatrwydd',
    showPartners: 'Ein partneriaid',
    refuseAll: 'Gwrthod y cyfan',
    acceptAll: 'Derbyn y cyfan',
    choose: 'Dewis',
    continueWithout: 'Parhau heb dderbyn',
    closeAndRefuse: 'Cau a gwrthod y cyfan',
    bodyForOptOut:
      'Mae {controller} a’i bartneriaid ({count}) yn defnyddio cwcis at y dibenion hyn: {purposes}. Gallwch wrthwynebu unrhyw bryd; wedyn ni fydd dim o hyn yn digwydd.',
    privacyChoices: 'Eich dewisiadau preifatrwydd',
    signalHonoured: 'Mae signal optio allan eich porwr yn cael ei barchu.',
    preferencesTitle: 'Rheoli fy nghwcis',
    preferencesIntro:
      'Penderfynwch fesul diben. Nid oes dim byd dewisol ymlaen nes i chi ei droi ymlaen, a gallwch ddod yn ôl yma pryd bynnag y mynnwch.',
    alwaysOn: 'Ymlaen bob amser',
    partlyOn: 'Ymlaen yn rhannol',
    save: 'Cadw',
    close: 'Cau heb newid dim',
    services: 'Gwasanaethau',
    noServices: 'Dim gwasanaeth gan drydydd parti',
    provider: 'Darparwr',
    servicePolicy: 'Polisi preifatrwydd',
    storage: 'Cedwir ar eich dyfais',
    stores: {
      cookie: 'Cwci',
      'local-storage': 'Storfa leol',
      'session-storage': 'Storfa sesiwn',
      'indexed-db': 'Cronfa ddata',
      cache: 'Storfa dros dro',
    },
    storesNothing: 'Dim byd',
    session: 'Nes i chi gau’r porwr',
    retention: 'Cedwir gan y darparwr',
    yourChoice: 'Eich dewis presennol',
    madeOn: 'Gwnaed ar {date}, cedwir tan {expiry}.',
    notMade: 'Nid ydych wedi dewis eto: mae popeth dewisol wedi’i ddiffodd.',
    reference: 'Cyfeirnod y porwr hwn',
    downloadReceipt: 'Lawrlwytho’r dderbynneb',
    noReceipt: 'Nid yw’r dderbynneb ar gael eto: nid yw’r gofrestr wedi ateb.',
    history: 'Dewisiadau blaenorol ar y porwr hwn',
    events: {
      'grant-all': 'Derbyniwyd y cyfan',
      'refuse-all': 'Gwrthodwyd y cyfan',
      custom: 'Dewiswyd fesul un',
      withdraw: 'Tynnwyd y caniatâd yn ôl',
      once: 'Llwythwyd unwaith',
    },
    withdrawAll: 'Tynnu fy nghaniatâd yn ôl',
    controller: 'Yn gyfrifol am y wefan hon: {controller}, {contact}',
    ownStorage: 'Yn cofio’r dewis hwn a’i dderbynneb',
    saved: 'Mae eich dewis wedi’i gadw.',
  },
  embeds: {
    sentence:
      'Ar ôl ei lwytho, mae’r cynnwys hwn yn dweud wrth {recipients} eich bod yn darllen y dudalen hon, a gall storio cwcis ar eich dyfais.',
    otherSite: 'wefan arall',
    once: 'Llwytho unwaith',
    always: 'Caniatáu bob amser',
    policy: 'Polisi preifatrwydd',
  },
  purposes: {
    necessary: {
      title: 'Angenrheidiol',
      description: 'Yr hyn na all y wefan weithio hebddo, fel cofio’r dewis hwn. Nid yw’n dilyn neb.',
    },
    analytics: {
      title: 'Mesur y gynulleidfa',
      description:
        'Yn cyfrif ymweliadau ac yn dangos pa dudalennau sy’n cael eu darllen, er mwyn gallu gwella’r wefan.',
    },
    social: {
      title: 'Cynnwys cyfryngau cymdeithasol',
      description:
        'Yn dangos fideos a negeseuon o lwyfannau eraill, sydd wedyn yn gallu gweld eich bod yn darllen y dudalen hon.',
    },
    marketing: {
      title: 'Hysbysebu',
      description:
        'Yn dewis ac yn mesur hysbysebion ar sail yr hyn rydych yn ei ddarllen yma ac ar wefannau eraill.',
    },
  },
};
