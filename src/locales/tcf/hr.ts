// The IAB's framework: Croatian.
import type { TcfWords } from '../../consent/tcf/words.ts';

export const hr: TcfWords = {
  body: 'Uz vašu privolu {controller} i partneri ({count}) pohranjuju i čitaju informacije na vašem uređaju, kao što su kolačići i jedinstveni identifikatori, te upotrebljavaju osobne podatke, kao što su vaše pregledavanje i približna lokacija, u sljedeće svrhe: {names}. Ako prihvatite, oglasi i sadržaji mogu se birati za vas; ako odbijete, ništa se od toga ne događa, a stranica vam ostaje otvorena. Vaš odabir vrijedi samo za ove internetske stranice.',
  specialFeatures: 'Pita vas se i za: {names}.',
  interest:
    'Neki se partneri umjesto privole pozivaju na legitimni interes: ovdje je isključen dok ne prihvatite, a pod „{choose}” možete svakome uložiti prigovor.',
  news: 'Od vašeg zadnjeg odabira ima nečeg novog; ostalo vrijedi i dalje.',
  vendors: 'Partneri za oglašavanje (IAB)',
  vendorsAbout:
    'Tko smije upotrebljavati vaše podatke u gore navedene svrhe. Svaki dobiva samo ono što ste i ondje uključili.',
  objectable: 'Legitimni interes: {purpose}',
  objectableAbout:
    'Neki se partneri ovdje umjesto privole pozivaju na legitimni interes. Isključeno znači da ulažete prigovor.',
  information: 'Za ovo nema prekidača: to ide uz svakog partnera kojega dopustite.',
  noServices: 'Partneri, ako ih ima, navedeni su pod „{vendors}”',
  facts: {
    details: 'Pojedinosti',
    consentFor: 'Uz vašu privolu',
    interestFor: 'Na temelju legitimnog interesa',
    specialPurposes: 'Posebne svrhe',
    features: 'Značajke',
    specialFeatures: 'Posebne značajke',
    data: 'Kategorije podataka',
    otherRetention: 'Druga razdoblja čuvanja, u danima',
    cookies: 'Kolačići, najviše dana:',
    refreshed: 'produžuju se pri svakom posjetu',
    noCookies: 'Bez kolačića',
    otherAccess: 'pohrana ili pristup na drugi način osim kolačićima',
    interestClaim: 'Legitimni interes, objašnjenje',
    disclosure: 'Što se pohranjuje, podrobno',
  },
};
