// The IAB's framework: Danish.
import type { TcfWords } from '../../consent/tcf/words.ts';

export const da: TcfWords = {
  body: 'Med dit samtykke gemmer og læser {controller} og partnere ({count}) oplysninger på din enhed, såsom cookies og unikke identifikatorer, og bruger personoplysninger, såsom din browsing og din omtrentlige placering, til: {names}. Hvis du accepterer, kan annoncer og indhold blive valgt til dig; hvis du afviser, sker intet af dette, og siden er fortsat åben for dig. Dit valg gælder kun for dette websted.',
  specialFeatures: 'Du bliver også spurgt om: {names}.',
  interest:
    'Nogle partnere påberåber sig en legitim interesse i stedet for at bede om samtykke: her er den slået fra, indtil du accepterer, og under “{choose}” kan du gøre indsigelse mod hver enkelt.',
  news: 'Der er noget nyt siden dit sidste valg; resten står ved magt.',
  vendors: 'Annoncepartnere (IAB)',
  vendorsAbout:
    'Hvem der må bruge dine data til formålene ovenfor. Hver får kun det, som du også har slået til der.',
  objectable: 'Legitim interesse: {purpose}',
  objectableAbout:
    'Nogle partnere påberåber sig her en legitim interesse i stedet for at bede om samtykke. Fra betyder, at du gør indsigelse.',
  information: 'Der er ingen kontakt til dette: det følger med hver partner, som du tillader.',
  noServices: 'Partnere, hvis der er nogen, står under “{vendors}”',
  facts: {
    details: 'Detaljer',
    consentFor: 'Med dit samtykke',
    interestFor: 'Efter legitim interesse',
    specialPurposes: 'Særlige formål',
    features: 'Funktioner',
    specialFeatures: 'Særlige funktioner',
    data: 'Datakategorier',
    otherRetention: 'Andre opbevaringsperioder, i dage',
    cookies: 'Cookies, højst dage:',
    refreshed: 'forlænges ved hvert besøg',
    noCookies: 'Ingen cookies',
    otherAccess: 'lagring eller adgang på anden måde end med cookies',
    interestClaim: 'Den legitime interesse, forklaret',
    disclosure: 'Hvad der gemmes, i detaljer',
  },
};
