// The IAB's framework: Finnish.
import type { TcfWords } from '../../consent/tcf/words.ts';

export const fi: TcfWords = {
  body: 'Suostumuksellasi {controller} ja sen kumppanit ({count}) tallentavat tietoja laitteellesi ja lukevat niitä sieltä, kuten evästeitä ja yksilöllisiä tunnisteita, ja käyttävät henkilötietoja, kuten selailuasi ja likimääräistä sijaintiasi, seuraaviin tarkoituksiin: {names}. Jos hyväksyt, sinulle voidaan valita mainoksia ja sisältöä; jos kieltäydyt, mitään tästä ei tapahdu ja sivu pysyy avoinna. Valintasi koskee vain tätä sivustoa.',
  specialFeatures: 'Sinulta kysytään myös: {names}.',
  interest:
    'Jotkin kumppanit vetoavat oikeutettuun etuun suostumuksen pyytämisen sijaan: täällä se on pois päältä, kunnes hyväksyt, ja voit vastustaa kutakin kohdassa ”{choose}”.',
  news: 'Jotain on uutta edellisen valintasi jälkeen; muu pysyy voimassa.',
  vendors: 'Mainoskumppanit (IAB)',
  vendorsAbout:
    'Kuka saa käyttää tietojasi yllä oleviin tarkoituksiin. Kukin saa vain sen, minkä olet ottanut käyttöön myös siellä.',
  objectable: 'Oikeutettu etu: {purpose}',
  objectableAbout:
    'Jotkin kumppanit vetoavat tässä oikeutettuun etuun suostumuksen pyytämisen sijaan. Pois päältä tarkoittaa, että vastustat.',
  information: 'Tälle ei ole säädintä: se kuuluu jokaiseen kumppaniin, jonka sallit.',
  noServices: 'Mahdolliset kumppanit ovat kohdassa ”{vendors}”',
  facts: {
    details: 'Lisätiedot',
    consentFor: 'Suostumuksellasi',
    interestFor: 'Oikeutetun edun perusteella',
    specialPurposes: 'Erityiset tarkoitukset',
    features: 'Ominaisuudet',
    specialFeatures: 'Erityiset ominaisuudet',
    data: 'Tietoluokat',
    otherRetention: 'Muut säilytysajat päivinä',
    cookies: 'Evästeet, päiviä enintään:',
    refreshed: 'jatketaan jokaisella käynnillä',
    noCookies: 'Ei evästeitä',
    otherAccess: 'muu tallennus tai pääsy kuin evästeet',
    interestClaim: 'Oikeutettu etu selitettynä',
    disclosure: 'Mitä tallennetaan, yksityiskohtaisesti',
  },
};
