// The IAB's framework: Norwegian Bokmål.
import type { TcfWords } from '../../consent/tcf/words.ts';

export const nb: TcfWords = {
  body: 'Med ditt samtykke lagrer og leser {controller} og partnerne ({count}) opplysninger på enheten din, som informasjonskapsler og unike identifikatorer, og bruker personopplysninger, som nettlesingen din og den omtrentlige plasseringen din, til: {names}. Hvis du godtar, kan annonser og innhold bli valgt for deg; hvis du avslår, skjer ingenting av dette, og siden er fortsatt åpen for deg. Valget ditt gjelder bare for dette nettstedet.',
  specialFeatures: 'Du blir også spurt om: {names}.',
  interest:
    'Noen partnere påberoper seg en berettiget interesse i stedet for å be om samtykke: her er den av til du godtar, og under «{choose}» kan du protestere mot hver enkelt.',
  news: 'Noe er nytt siden ditt forrige valg; resten står ved lag.',
  vendors: 'Annonsepartnere (IAB)',
  vendorsAbout:
    'Hvem som kan bruke opplysningene dine til formålene ovenfor. Hver får bare det du også har slått på der.',
  objectable: 'Berettiget interesse: {purpose}',
  objectableAbout:
    'Noen partnere påberoper seg her en berettiget interesse i stedet for å be om samtykke. Av betyr at du protesterer.',
  information: 'Det finnes ingen bryter for dette: det følger med hver partner du slipper til.',
  noServices: 'Partnere, om det finnes noen, står under «{vendors}»',
  facts: {
    details: 'Detaljer',
    consentFor: 'Med ditt samtykke',
    interestFor: 'Etter berettiget interesse',
    specialPurposes: 'Spesielle formål',
    features: 'Funksjoner',
    specialFeatures: 'Spesielle funksjoner',
    data: 'Datakategorier',
    otherRetention: 'Andre lagringsperioder, i dager',
    cookies: 'Informasjonskapsler, høyst dager:',
    refreshed: 'forlenges ved hvert besøk',
    noCookies: 'Ingen informasjonskapsler',
    otherAccess: 'lagring eller tilgang på annen måte enn med informasjonskapsler',
    interestClaim: 'Den berettigede interessen, forklart',
    disclosure: 'Hva som lagres, i detalj',
  },
};
