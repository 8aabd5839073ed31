// The IAB's framework: Portuguese.
import type { TcfWords } from '../../consent/tcf/words.ts';

export const pt: TcfWords = {
  body: 'Com o seu consentimento, {controller} e os respetivos parceiros ({count}) armazenam e leem informações no seu dispositivo, como cookies e identificadores únicos, e utilizam dados pessoais, como a sua navegação e a sua localização aproximada, para: {names}. Se aceitar, podem ser escolhidos anúncios e conteúdos para si; se recusar, nada disto acontece e a página continua aberta. A sua escolha vale apenas para este site.',
  specialFeatures: 'É-lhe também pedido: {names}.',
  interest:
    'Alguns parceiros invocam um interesse legítimo em vez de pedirem consentimento: aqui está desativado até que aceite, e pode opor-se a cada um em «{choose}».',
  news: 'Há algo de novo desde a sua última escolha; o resto mantém-se.',
  vendors: 'Parceiros de publicidade (IAB)',
  vendorsAbout:
    'Quem pode utilizar os seus dados para as finalidades acima. Cada um recebe apenas o que também tiver ativado ali.',
  objectable: 'Interesse legítimo: {purpose}',
  objectableAbout:
    'Alguns parceiros invocam aqui um interesse legítimo em vez de pedirem consentimento. Desativado significa que se opõe.',
  information: 'Não há controlo para isto: acompanha cada parceiro que permitir.',
  noServices: 'Os parceiros, se os houver, estão em «{vendors}»',
  facts: {
    details: 'Detalhes',
    consentFor: 'Com o seu consentimento',
    interestFor: 'Por interesse legítimo',
    specialPurposes: 'Finalidades especiais',
    features: 'Funcionalidades',
    specialFeatures: 'Funcionalidades especiais',
    data: 'Categorias de dados',
    otherRetention: 'Outros prazos de conservação, em dias',
    cookies: 'Cookies, dias no máximo:',
    refreshed: 'prolongados a cada visita',
    noCookies: 'Sem cookies',
    otherAccess: 'armazenamento ou acesso diferente de cookies',
    interestClaim: 'O interesse legítimo, explicado',
    disclosure: 'O que é armazenado, em pormenor',
  },
};
