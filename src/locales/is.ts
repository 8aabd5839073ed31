// Íslenska.
import type { LocaleTexts } from '../consent/locale-texts.ts';

/** "Þú", written small, as Icelandic sites do; buttons in the infinitive; no quotation marks are needed. */
export const is: LocaleTexts = {
  locale: 'is',
  direction: 'ltr',
  layers: {
    title: 'Val þitt um vafrakökur',
    body: 'Með þínu samþykki nota {controller} og samstarfsaðilar ({count}) vafrakökur í eftirfarandi tilgangi: {purposes}. Án samþykkis gerist ekkert af þessu.',
    bodyForNew:
      'Eitthvað nýtt hefur bæst við frá því að þú valdir síðast. Með þínu samþykki nota {controller} og samstarfsaðilar ({count}) vafrakökur í eftirfarandi tilgangi: {purposes}. Að öðru leyti stendur val þitt óbreytt.',
    withdraw: 'Þú getur alltaf skipt um skoðun, á hvaða síðu sem er. Valið er geymt í sex mánuði.',
    withdrawIn:
      'Þú getur alltaf skipt um skoðun, á hvaða síðu sem er. Fjöldi daga sem valið er geymt: {days}.',
    policy: 'Persónuvernd',
    showPartners: 'Samstarfsaðilar okkar',
    refuseAll: 'Hafna öllu',
    acceptAll: 'Samþykkja allt',
    choose: 'Velja',
    continueWithout: 'Halda áfram án samþykkis',
    closeAndRefuse: 'Loka og hafna öllu',
    bodyForOptOut:
      '{controller} og samstarfsaðilar ({count}) nota vafrakökur í eftirfarandi tilgangi: {purposes}. Þú getur andmælt hvenær sem er og þá gerist ekkert af þessu.',
    privacyChoices: 'Val þitt um persónuvernd',
    signalHonoured: 'Merki frá vafranum þínum um höfnun er virt.',
    preferencesTitle: 'Stillingar fyrir vafrakökur',
    preferencesIntro:
      'Taktu afstöðu til hvers tilgangs fyrir sig. Ekkert valfrjálst er virkt fyrr en þú kveikir á því og þú getur komið aftur hingað hvenær sem er.',
    alwaysOn: 'Alltaf virkt',
    partlyOn: 'Virkt að hluta',
    save: 'Vista',
    close: 'Loka án þess að breyta',
    services: 'Þjónusta',
    noServices: 'Engin þjónusta frá þriðja aðila',
    provider: 'Þjónustuveitandi',
    servicePolicy: 'Persónuverndarstefna',
    storage: 'Geymt í tækinu þínu',
    stores: {
      cookie: 'Vafrakaka',
      'local-storage': 'Staðbundin geymsla',
      'session-storage': 'Lotugeymsla',
      'indexed-db': 'Gagnagrunnur',
      cache: 'Skyndiminni',
    },
    storesNothing: 'Ekkert',
    session: 'Þar til þú lokar vafranum',
    retention: 'Geymt hjá þjónustuveitanda',
    yourChoice: 'Núverandi val þitt',
    madeOn: 'Valið {date}, geymt til {expiry}.',
    notMade: 'Þú hefur ekki valið enn: slökkt er á öllu valfrjálsu.',
    reference: 'Auðkenni þessa vafra',
    downloadReceipt: 'Sækja kvittun',
    noReceipt: 'Kvittunin er ekki tilbúin: skráningarkerfið hefur ekki svarað.',
    history: 'Fyrra val í þessum vafra',
    events: {
      'grant-all': 'Allt samþykkt',
      'refuse-all': 'Öllu hafnað',
      custom: 'Valið hvert fyrir sig',
      withdraw: 'Samþykki afturkallað',
      once: 'Birt einu sinni',
    },
    withdrawAll: 'Afturkalla samþykki mitt',
    controller: 'Ábyrgðaraðili vefsins: {controller}, {contact}',
    ownStorage: 'Man þetta val og kvittunina fyrir því',
    saved: 'Val þitt hefur verið vistað.',
  },
  embeds: {
    sentence:
      'Þegar þetta efni birtist fá aðrir ({recipients}) að vita að þú ert að lesa þessa síðu og vafrakökur kunna að verða vistaðar í tækinu þínu.',
    otherSite: 'annar vefur',
    once: 'Birta einu sinni',
    always: 'Leyfa alltaf',
    policy: 'Persónuverndarstefna',
  },
  purposes: {
    necessary: {
      title: 'Nauðsynlegt',
      description: 'Það sem vefurinn virkar ekki án, til dæmis að muna þetta val. Ekki er fylgst með neinum.',
    },
    analytics: {
      title: 'Aðsóknarmælingar',
      description: 'Telja heimsóknir og sýna hvaða síður eru lesnar svo að bæta megi vefinn.',
    },
    social: {
      title: 'Efni af samfélagsmiðlum',
      description: 'Sýnir myndbönd og færslur af öðrum miðlum sem geta þá séð að þú ert að lesa þessa síðu.',
    },
    marketing: {
      title: 'Auglýsingar',
      description: 'Auglýsingar eru valdar og mældar eftir því hvað þú lest hér og á öðrum vefjum.',
    },
  },
};
