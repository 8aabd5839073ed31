// The IAB's framework: Galician.
import type { TcfWords } from '../../consent/tcf/words.ts';

export const gl: TcfWords = {
  body: 'Co seu consentimento, {controller} e os seus socios ({count}) almacenan e len información no seu dispositivo, como cookies e identificadores únicos, e utilizan datos persoais, como a súa navegación e a súa localización aproximada, para: {names}. Se acepta, poden escollerse anuncios e contidos para vostede; se rexeita, non se fai nada disto e a páxina segue aberta. A súa elección vale só para este sitio.',
  specialFeatures: 'Tamén se lle pide: {names}.',
  interest:
    'Algúns socios alegan un interese lexítimo en lugar de pedir o consentimento: aquí está desactivado ata que acepte, e pode opoñerse a cada un en «{choose}».',
  news: 'Hai algo novo desde a súa última elección; o resto mantense.',
  vendors: 'Socios publicitarios (IAB)',
  vendorsAbout:
    'Quen pode utilizar os seus datos para os fins anteriores. Cada un recibe só o que vostede activase tamén alí.',
  objectable: 'Interese lexítimo: {purpose}',
  objectableAbout:
    'Algúns socios alegan aquí un interese lexítimo en lugar de pedir o consentimento. Desactivado significa que vostede se opón.',
  information: 'Isto non ten control propio: acompaña a todo socio que vostede permita.',
  noServices: 'Os socios, se os hai, figuran en «{vendors}»',
  facts: {
    details: 'Detalles',
    consentFor: 'Co seu consentimento',
    interestFor: 'Por interese lexítimo',
    specialPurposes: 'Fins especiais',
    features: 'Características',
    specialFeatures: 'Características especiais',
    data: 'Categorías de datos',
    otherRetention: 'Outros prazos de conservación, en días',
    cookies: 'Cookies, días como máximo:',
    refreshed: 'prolongadas en cada visita',
    noCookies: 'Sen cookies',
    otherAccess: 'almacenamento ou acceso distinto das cookies',
    interestClaim: 'O interese lexítimo, explicado',
    disclosure: 'Que se almacena, en detalle',
  },
};
