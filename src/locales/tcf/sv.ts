// The IAB's framework: Swedish.
import type { TcfWords } from '../../consent/tcf/words.ts';

export const sv: TcfWords = {
  body: 'Med ditt samtycke lagrar och läser {controller} och dess partner ({count}) information på din enhet, såsom kakor och unika identifierare, och använder personuppgifter, såsom ditt surfande och din ungefärliga plats, för: {names}. Om du godtar kan annonser och innehåll väljas ut åt dig; om du avvisar sker inget av detta, och sidan förblir öppen för dig. Ditt val gäller bara för den här webbplatsen.',
  specialFeatures: 'Du tillfrågas också om: {names}.',
  interest:
    'Vissa partner hävdar ett berättigat intresse i stället för att be om samtycke: här är det avstängt tills du godtar, och under ”{choose}” kan du invända mot vart och ett.',
  news: 'Något är nytt sedan ditt senaste val; resten står fast.',
  vendors: 'Annonspartner (IAB)',
  vendorsAbout:
    'Vilka som får använda dina uppgifter för ändamålen ovan. Var och en får bara det som du också har slagit på där.',
  objectable: 'Berättigat intresse: {purpose}',
  objectableAbout:
    'Vissa partner hävdar här ett berättigat intresse i stället för att be om samtycke. Av betyder att du invänder.',
  information: 'För detta finns ingen kontroll: det följer med varje partner som du släpper in.',
  noServices: 'Partner, om några finns, står under ”{vendors}”',
  facts: {
    details: 'Detaljer',
    consentFor: 'Med ditt samtycke',
    interestFor: 'Efter berättigat intresse',
    specialPurposes: 'Särskilda ändamål',
    features: 'Funktioner',
    specialFeatures: 'Särskilda funktioner',
    data: 'Datakategorier',
    otherRetention: 'Andra lagringstider, i dagar',
    cookies: 'Kakor, högst dagar:',
    refreshed: 'förlängs vid varje besök',
    noCookies: 'Inga kakor',
    otherAccess: 'lagring eller åtkomst på annat sätt än med kakor',
    interestClaim: 'Det berättigade intresset, förklarat',
    disclosure: 'Vad som lagras, i detalj',
  },
};
