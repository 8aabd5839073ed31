// The IAB's framework: Slovak.
import type { TcfWords } from '../../consent/tcf/words.ts';

export const sk: TcfWords = {
  body: 'Ak súhlasíte, {controller} a partneri ({count}) ukladajú informácie vo vašom zariadení a čítajú ich, napríklad cookies a jedinečné identifikátory, a používajú osobné údaje, napríklad o vašom prehliadaní a približnej polohe, na tieto účely: {names}. Ak súhlasíte, reklamy a obsah sa môžu vyberať pre vás; ak odmietnete, nič z toho sa nedeje a stránka vám zostáva prístupná. Vaša voľba platí len pre túto webovú lokalitu.',
  specialFeatures: 'Žiadame vás aj o: {names}.',
  interest:
    'Niektorí partneri sa namiesto súhlasu odvolávajú na oprávnený záujem: tu je vypnutý, kým nesúhlasíte, a v časti „{choose}“ môžete voči každému namietať.',
  news: 'Od vašej poslednej voľby pribudlo niečo nové; zvyšok platí ďalej.',
  vendors: 'Reklamní partneri (IAB)',
  vendorsAbout:
    'Kto smie používať vaše údaje na účely uvedené vyššie. Každý dostane len to, čo ste zapli aj tam.',
  objectable: 'Oprávnený záujem: {purpose}',
  objectableAbout:
    'Niektorí partneri sa tu namiesto súhlasu odvolávajú na oprávnený záujem. Vypnuté znamená, že namietate.',
  information: 'Na toto nie je prepínač: patrí to ku každému partnerovi, ktorého povolíte.',
  noServices: 'Partneri, ak nejakí sú, sú v časti „{vendors}“',
  facts: {
    details: 'Podrobnosti',
    consentFor: 'S vaším súhlasom',
    interestFor: 'Na základe oprávneného záujmu',
    specialPurposes: 'Osobitné účely',
    features: 'Funkcie',
    specialFeatures: 'Osobitné funkcie',
    data: 'Kategórie údajov',
    otherRetention: 'Iné lehoty uchovávania, v dňoch',
    cookies: 'Cookies, najviac dní:',
    refreshed: 'predlžujú sa pri každej návšteve',
    noCookies: 'Žiadne cookies',
    otherAccess: 'ukladanie alebo prístup inak než cez cookies',
    interestClaim: 'Oprávnený záujem, vysvetlenie',
    disclosure: 'Čo sa ukladá, podrobne',
  },
};
