// Gaeilge.
import type { LocaleTexts } from '../consent/locale-texts.ts';

/** Plain and neutral, in the official standard; address is the singular (tú); apostrophe U+2019. */
export const ga: LocaleTexts = {
  locale: 'ga',
  direction: 'ltr',
  layers: {
    title: 'Do rogha maidir le fianáin',
    body: 'Le do thoiliú, úsáideann {controller} agus comhpháirtithe ({count}) fianáin le haghaidh na gcuspóirí seo: {purposes}. Gan toiliú, ní tharlaíonn aon chuid de seo.',
    bodyForNew:
      'Tá rud éigin nua ann ó rinne tú do rogha dheireanach. Le do thoiliú, úsáideann {controller} agus comhpháirtithe ({count}) fianáin le haghaidh na gcuspóirí seo: {purposes}. Fanann an chuid eile de do rogha mar atá.',
    withdraw:
      'Is féidir leat d’intinn a athrú am ar bith, ó gach leathanach. Coinnítear do rogha ar feadh sé mhí.',
    withdrawIn:
      'Is féidir leat d’intinn a athrú am ar bith, ó gach leathanach. Coinnítear do rogha ar feadh {days} lá.',
    policy: 'Príobháideachas',
    showPartners: 'Ár gcomhpháirtithe',
    refuseAll: 'Diúltaigh do gach ceann',
    acceptAll: 'Glac le gach ceann',
    choose: 'Roghnaigh',
    continueWithout: 'Lean ar aghaidh gan glacadh leo',
    closeAndRefuse: 'Dún agus diúltaigh do gach ceann',
    bodyForOptOut:
      'Úsáideann {controller} agus comhpháirtithe ({count}) fianáin le haghaidh na gcuspóirí seo: {purposes}. Is féidir leat cur i gcoinne na húsáide sin am ar bith; sa chás sin, ní tharlaíonn aon chuid de seo.',
    privacyChoices: 'Do roghanna príobháideachais',
    signalHonoured: 'Cloítear leis an gcomhartha diúltaithe ó do bhrabhsálaí.',
    preferencesTitle: 'Socruithe fianán',
    preferencesIntro:
      'Déan cinneadh faoi gach cuspóir ar leith. Ní bheidh aon rud roghnach ar siúl go dtí go gcuirfidh tú ar siúl é, agus is féidir leat filleadh anseo aon uair is mian leat.',
    alwaysOn: 'Ar siúl i gcónaí',
    partlyOn: 'Ar siúl go páirteach',
    save: 'Sábháil',
    close: 'Dún gan aon rud a athrú',
    services: 'Seirbhísí',
    noServices: 'Gan aon seirbhís tríú páirtí',
    provider: 'Soláthraí',
    servicePolicy: 'Beartas príobháideachais',
    storage: 'Coinnithe ar do ghléas',
    stores: {
      cookie: 'Fianán',
      'local-storage': 'Stóras logánta',
      'session-storage': 'Stóras seisiúin',
      'indexed-db': 'Bunachar sonraí',
      cache: 'Taisce',
    },
    storesNothing: 'Faic',
    session: 'Go dtí go ndúnfaidh tú an brabhsálaí',
    retention: 'Coinnithe ag an soláthraí',
    yourChoice: 'Do rogha reatha',
    madeOn: 'Rinneadh an rogha an {date}, agus coinneofar í go dtí an {expiry}.',
    notMade: 'Níl rogha déanta agat fós: tá gach rud roghnach múchta.',
    reference: 'Tagairt an bhrabhsálaí seo',
    downloadReceipt: 'Íoslódáil an admháil',
    noReceipt: 'Níl an admháil ar fáil fós: níor fhreagair an loga.',
    history: 'Roghanna níos luaithe sa bhrabhsálaí seo',
    events: {
      'grant-all': 'Glacadh le gach ceann',
      'refuse-all': 'Diúltaíodh do gach ceann',
      custom: 'Roghnaíodh ceann ar cheann',
      withdraw: 'Tarraingíodh siar an toiliú',
      once: 'Lódáladh uair amháin',
    },
    withdrawAll: 'Tarraing siar mo thoiliú',
    controller: 'Freagrach as an suíomh seo: {controller}, {contact}',
    ownStorage: 'Cuimhníonn ar an rogha seo agus ar a hadmháil',
    saved: 'Tá do rogha sábháilte.',
  },
  embeds: {
    sentence:
      'Nuair a lódáiltear an t-ábhar seo, roinntear le {recipients} an t-eolas go bhfuil an leathanach seo á léamh agat, agus d’fhéadfaí fianáin a stóráil ar do ghléas.',
    otherSite: 'suíomh gréasáin eile',
    once: 'Lódáil uair amháin',
    always: 'Ceadaigh i gcónaí',
    policy: 'Beartas príobháideachais',
  },
  purposes: {
    necessary: {
      title: 'Riachtanach',
      description:
        'Na rudaí nach bhféadfadh an suíomh feidhmiú gan iad, mar shampla cuimhneamh ar an rogha seo. Ní rianaítear aon duine.',
    },
    analytics: {
      title: 'Tomhas cuairteanna',
      description:
        'Áirítear cuairteanna agus léirítear cé na leathanaigh a léitear, ionas gur féidir an suíomh a fheabhsú.',
    },
    social: {
      title: 'Ábhar ó na meáin shóisialta',
      description:
        'Taispeántar físeáin agus postálacha ó ardáin eile, agus is féidir leis na hardáin sin a fheiceáil ansin go bhfuil an leathanach seo á léamh agat.',
    },
    marketing: {
      title: 'Fógraíocht',
      description:
        'Roghnaítear agus tomhaistear fógraí de réir an mhéid a léann tú anseo agus ar shuíomhanna eile.',
    },
  },
};
