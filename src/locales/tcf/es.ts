// The IAB's framework: Spanish.
import type { TcfWords } from '../../consent/tcf/words.ts';

export const es: TcfWords = {
  body: 'Con su consentimiento, {controller} y sus socios ({count}) almacenan y leen información en su dispositivo, como cookies e identificadores únicos, y utilizan datos personales, como su navegación y su ubicación aproximada, para: {names}. Si acepta, pueden elegirse anuncios y contenidos para usted; si rechaza, nada de esto ocurre y la página sigue abierta. Su elección vale solo para este sitio.',
  specialFeatures: 'También se le pide: {names}.',
  interest:
    'Algunos socios alegan un interés legítimo en lugar de pedir su consentimiento: aquí está desactivado hasta que acepte, y puede oponerse a cada uno en «{choose}».',
  news: 'Hay algo nuevo desde su última elección; lo demás se mantiene.',
  vendors: 'Socios publicitarios (IAB)',
  vendorsAbout:
    'Quién puede utilizar sus datos para las finalidades anteriores. Cada uno recibe solo lo que usted haya activado también allí.',
  objectable: 'Interés legítimo: {purpose}',
  objectableAbout:
    'Algunos socios alegan aquí un interés legítimo en lugar de pedir su consentimiento. Desactivado significa que usted se opone.',
  information: 'Esto no tiene control propio: acompaña a todo socio que usted permita.',
  noServices: 'Los socios, si los hay, figuran en «{vendors}»',
  facts: {
    details: 'Detalles',
    consentFor: 'Con su consentimiento',
    interestFor: 'Por interés legítimo',
    specialPurposes: 'Finalidades especiales',
    features: 'Características',
    specialFeatures: 'Características especiales',
    data: 'Categorías de datos',
    otherRetention: 'Otros plazos de conservación, en días',
    cookies: 'Cookies, días como máximo:',
    refreshed: 'prolongadas en cada visita',
    noCookies: 'Sin cookies',
    otherAccess: 'almacenamiento o acceso distinto de las cookies',
    interestClaim: 'El interés legítimo, explicado',
    disclosure: 'Qué se almacena, en detalle',
  },
};
