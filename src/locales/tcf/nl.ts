// The IAB's framework: Dutch.
import type { TcfWords } from '../../consent/tcf/words.ts';

export const nl: TcfWords = {
  body: 'Met uw toestemming slaan {controller} en partners ({count}) informatie op uw apparaat op en lezen ze die uit, zoals cookies en unieke identificatoren, en gebruiken ze persoonsgegevens, zoals uw surfgedrag en uw locatie bij benadering, voor: {names}. Als u accepteert, kunnen advertenties en inhoud voor u worden gekozen; als u weigert, gebeurt niets daarvan en blijft de pagina voor u open. Uw keuze geldt alleen voor deze site.',
  specialFeatures: 'U wordt ook gevraagd om: {names}.',
  interest:
    'Sommige partners beroepen zich op een gerechtvaardigd belang in plaats van toestemming te vragen: hier staat dat uit totdat u accepteert, en onder “{choose}” kunt u tegen elk bezwaar maken.',
  news: 'Er is iets nieuws sinds uw laatste keuze; de rest blijft gelden.',
  vendors: 'Advertentiepartners (IAB)',
  vendorsAbout:
    'Wie uw gegevens mag gebruiken voor de doeleinden hierboven. Elk krijgt alleen wat u daar ook hebt ingeschakeld.',
  objectable: 'Gerechtvaardigd belang: {purpose}',
  objectableAbout:
    'Sommige partners beroepen zich hier op een gerechtvaardigd belang in plaats van toestemming te vragen. Uit betekent dat u bezwaar maakt.',
  information: 'Hiervoor is er geen schakelaar: het hoort bij elke partner die u toelaat.',
  noServices: 'Partners, als die er zijn, staan onder “{vendors}”',
  facts: {
    details: 'Details',
    consentFor: 'Met uw toestemming',
    interestFor: 'Op grond van gerechtvaardigd belang',
    specialPurposes: 'Speciale doeleinden',
    features: 'Functies',
    specialFeatures: 'Speciale functies',
    data: 'Gegevenscategorieën',
    otherRetention: 'Andere bewaartermijnen, in dagen',
    cookies: 'Cookies, ten hoogste dagen:',
    refreshed: 'bij elk bezoek verlengd',
    noCookies: 'Geen cookies',
    otherAccess: 'opslag of toegang anders dan met cookies',
    interestClaim: 'Het gerechtvaardigd belang, toegelicht',
    disclosure: 'Wat wordt opgeslagen, in detail',
  },
};
