// The IAB's framework: Irish.
import type { TcfWords } from '../../consent/tcf/words.ts';

export const ga: TcfWords = {
  body: 'Le do thoiliú, stórálann agus léann {controller} agus comhpháirtithe ({count}) faisnéis ar do ghléas, amhail fianáin agus aitheantóirí uathúla, agus úsáideann siad sonraí pearsanta, amhail do bhrabhsáil agus do shuíomh garbh, le haghaidh na gcuspóirí seo: {names}. Má ghlacann tú leis, féadtar fógraí agus ábhar a roghnú duit; má dhiúltaíonn tú, ní tharlaíonn aon chuid de seo agus fanann an leathanach oscailte duit. Ní bhaineann do rogha ach leis an suíomh seo.',
  specialFeatures: 'Iarrtar ort freisin: {names}.',
  interest:
    'Éilíonn roinnt comhpháirtithe leas dlisteanach in ionad toiliú a iarraidh: anseo tá sé múchta go dtí go nglacann tú leis, agus is féidir leat cur i gcoinne gach ceann faoi “{choose}”.',
  news: 'Tá rud éigin nua ann ó do rogha dheireanach; seasann an chuid eile.',
  vendors: 'Comhpháirtithe fógraíochta (IAB)',
  vendorsAbout:
    'Cé a fhéadfaidh do shonraí a úsáid le haghaidh na gcuspóirí thuas. Ní fhaigheann gach ceann ach an méid atá curtha ar siúl agat ansin freisin.',
  objectable: 'Leas dlisteanach: {purpose}',
  objectableAbout:
    'Éilíonn roinnt comhpháirtithe leas dlisteanach anseo in ionad toiliú a iarraidh. Ciallaíonn múchta go gcuireann tú ina choinne.',
  information: 'Níl aon rialtán dó seo: tagann sé le gach comhpháirtí a cheadaíonn tú.',
  noServices: 'Tá comhpháirtithe, más ann dóibh, faoi “{vendors}”',
  facts: {
    details: 'Sonraí',
    consentFor: 'Le do thoiliú',
    interestFor: 'De réir leasa dhlisteanaigh',
    specialPurposes: 'Cuspóirí speisialta',
    features: 'Gnéithe',
    specialFeatures: 'Gnéithe speisialta',
    data: 'Catagóirí sonraí',
    otherRetention: 'Tréimhsí coinneála eile, i laethanta',
    cookies: 'Fianáin, laethanta ar a mhéad:',
    refreshed: 'fadaithe ag gach cuairt',
    noCookies: 'Gan fianáin',
    otherAccess: 'stóráil nó rochtain ar bhealach eile seachas fianáin',
    interestClaim: 'An leas dlisteanach, mínithe',
    disclosure: 'Céard a stóráiltear, go mion',
  },
};
