// The IAB's framework: Icelandic.
import type { TcfWords } from '../../consent/tcf/words.ts';

export const is: TcfWords = {
  body: 'Með þínu samþykki geyma og lesa {controller} og samstarfsaðilar ({count}) upplýsingar í tækinu þínu, svo sem vafrakökur og einkvæm auðkenni, og nota persónuupplýsingar, svo sem um vafur þitt og áætlaða staðsetningu, í eftirfarandi tilgangi: {names}. Ef þú samþykkir má velja auglýsingar og efni fyrir þig; ef þú hafnar gerist ekkert af þessu og síðan er áfram opin. Val þitt gildir aðeins fyrir þetta vefsvæði.',
  specialFeatures: 'Einnig er beðið um: {names}.',
  interest:
    'Sumir samstarfsaðilar bera fyrir sig lögmæta hagsmuni í stað þess að biðja um samþykki: hér er slökkt á því þar til þú samþykkir, og undir „{choose}“ getur þú andmælt hverjum þeirra.',
  news: 'Eitthvað er nýtt frá síðasta vali þínu; annað stendur óbreytt.',
  vendors: 'Auglýsendur og samstarfsaðilar (IAB)',
  vendorsAbout:
    'Hverjir mega nota gögnin þín í þeim tilgangi sem að ofan er nefndur. Hver fær aðeins það sem þú hefur líka kveikt á þar.',
  objectable: 'Lögmætir hagsmunir: {purpose}',
  objectableAbout:
    'Sumir samstarfsaðilar bera hér fyrir sig lögmæta hagsmuni í stað þess að biðja um samþykki. Slökkt þýðir að þú andmælir.',
  information: 'Enginn rofi er fyrir þetta: það fylgir hverjum samstarfsaðila sem þú leyfir.',
  noServices: 'Samstarfsaðilar, ef einhverjir eru, eru undir „{vendors}“',
  facts: {
    details: 'Nánar',
    consentFor: 'Með þínu samþykki',
    interestFor: 'Á grundvelli lögmætra hagsmuna',
    specialPurposes: 'Sérstakur tilgangur',
    features: 'Eiginleikar',
    specialFeatures: 'Sérstakir eiginleikar',
    data: 'Gagnaflokkar',
    otherRetention: 'Annar geymslutími, í dögum',
    cookies: 'Vafrakökur, dagar í mesta lagi:',
    refreshed: 'framlengdar við hverja heimsókn',
    noCookies: 'Engar vafrakökur',
    otherAccess: 'geymsla eða aðgangur með öðru en vafrakökum',
    interestClaim: 'Lögmætu hagsmunirnir, útskýrðir',
    disclosure: 'Hvað er geymt, nánar',
  },
};
