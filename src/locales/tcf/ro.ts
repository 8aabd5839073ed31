// The IAB's framework: Romanian.
import type { TcfWords } from '../../consent/tcf/words.ts';

export const ro: TcfWords = {
  body: 'Cu acordul dumneavoastră, {controller} și partenerii săi ({count}) stochează și citesc informații pe dispozitivul dumneavoastră, cum ar fi cookie-uri și identificatori unici, și folosesc date cu caracter personal, cum ar fi navigarea și locația aproximativă, pentru: {names}. Dacă acceptați, pot fi alese reclame și conținuturi pentru dumneavoastră; dacă refuzați, nimic din toate acestea nu are loc, iar pagina rămâne deschisă. Alegerea este valabilă numai pentru acest site.',
  specialFeatures: 'Vi se mai cere: {names}.',
  interest:
    'Unii parteneri invocă un interes legitim în loc să ceară acordul: aici este dezactivat până acceptați și vă puteți opune fiecăruia la „{choose}”.',
  news: 'A apărut ceva nou de la ultima alegere; restul rămâne valabil.',
  vendors: 'Parteneri de publicitate (IAB)',
  vendorsAbout:
    'Cine vă poate folosi datele pentru scopurile de mai sus. Fiecare primește numai ceea ce ați activat și acolo.',
  objectable: 'Interes legitim: {purpose}',
  objectableAbout:
    'Unii parteneri invocă aici un interes legitim în loc să ceară acordul. Dezactivat înseamnă că vă opuneți.',
  information: 'Pentru aceasta nu există un comutator: ține de fiecare partener pe care îl permiteți.',
  noServices: 'Partenerii, dacă există, sunt la „{vendors}”',
  facts: {
    details: 'Detalii',
    consentFor: 'Cu acordul dumneavoastră',
    interestFor: 'Pe baza interesului legitim',
    specialPurposes: 'Scopuri speciale',
    features: 'Funcționalități',
    specialFeatures: 'Funcționalități speciale',
    data: 'Categorii de date',
    otherRetention: 'Alte perioade de păstrare, în zile',
    cookies: 'Cookie-uri, cel mult zile:',
    refreshed: 'prelungite la fiecare vizită',
    noCookies: 'Fără cookie-uri',
    otherAccess: 'stocare sau acces altfel decât prin cookie-uri',
    interestClaim: 'Interesul legitim, explicat',
    disclosure: 'Ce se stochează, în detaliu',
  },
};
