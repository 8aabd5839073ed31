// The IAB's framework: Czech.
import type { TcfWords } from '../../consent/tcf/words.ts';

export const cs: TcfWords = {
  body: 'S vaším souhlasem ukládají {controller} a partneři ({count}) informace ve vašem zařízení a čtou je, například cookies a jedinečné identifikátory, a používají osobní údaje, například o vašem prohlížení a přibližné poloze, k těmto účelům: {names}. Pokud souhlasíte, mohou být reklamy a obsah vybírány pro vás; pokud odmítnete, nic z toho se neděje a stránka vám zůstává přístupná. Vaše volba platí jen pro tento web.',
  specialFeatures: 'Žádáme vás také o: {names}.',
  interest:
    'Někteří partneři se místo souhlasu dovolávají oprávněného zájmu: zde je vypnutý, dokud nesouhlasíte, a v části „{choose}“ můžete proti každému vznést námitku.',
  news: 'Od vaší poslední volby přibylo něco nového; zbytek platí dál.',
  vendors: 'Reklamní partneři (IAB)',
  vendorsAbout: 'Kdo smí používat vaše údaje k účelům výše. Každý dostane jen to, co jste zapnuli i tam.',
  objectable: 'Oprávněný zájem: {purpose}',
  objectableAbout:
    'Někteří partneři se zde místo souhlasu dovolávají oprávněného zájmu. Vypnuto znamená, že vznášíte námitku.',
  information: 'Pro toto není přepínač: patří to ke každému partnerovi, kterého povolíte.',
  noServices: 'Partneři, pokud nějací jsou, jsou v části „{vendors}“',
  facts: {
    details: 'Podrobnosti',
    consentFor: 'S vaším souhlasem',
    interestFor: 'Na základě oprávněného zájmu',
    specialPurposes: 'Zvláštní účely',
    features: 'Funkce',
    specialFeatures: 'Zvláštní funkce',
    data: 'Kategorie údajů',
    otherRetention: 'Jiné doby uchovávání, ve dnech',
    cookies: 'Cookies, nejvýše dnů:',
    refreshed: 'prodlužují se při každé návštěvě',
    noCookies: 'Žádné cookies',
    otherAccess: 'ukládání nebo přístup jinak než přes cookies',
    interestClaim: 'Oprávněný zájem, vysvětlení',
    disclosure: 'Co se ukládá, podrobně',
  },
};
