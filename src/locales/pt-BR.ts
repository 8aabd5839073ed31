// Português (Brasil).
import type { LocaleTexts } from '../consent/locale-texts.ts';

/** Brazilian usage, addressed as “você”; terms of the LGPD (consentimento, finalidade, revogar). */
export const ptBR: LocaleTexts = {
  locale: 'pt-BR',
  direction: 'ltr',
  layers: {
    title: 'Sua escolha sobre cookies',
    body: 'Com o seu consentimento, {controller} e seus parceiros ({count}) utilizam cookies para: {purposes}. Sem ele, nada disso acontece.',
    bodyForNew:
      'Há novidades desde a sua última escolha. Com o seu consentimento, {controller} e seus parceiros ({count}) utilizam cookies para: {purposes}. O restante da sua escolha continua valendo.',
    withdraw:
      'Você pode mudar de ideia a qualquer momento, em qualquer página. Sua escolha fica guardada por seis meses.',
    withdrawIn:
      'Você pode mudar de ideia a qualquer momento, em qualquer página. Sua escolha fica guardada por {days} dias.',
    policy: 'Privacidade',
    showPartners: 'Nossos parceiros',
    refuseAll: 'Rejeitar tudo',
    acceptAll: 'Aceitar tudo',
    choose: 'Escolher',
    continueWithout: 'Continuar sem aceitar',
    closeAndRefuse: 'Fechar e rejeitar tudo',
    bodyForOptOut:
      '{controller} e seus parceiros ({count}) utilizam cookies para: {purposes}. Você pode se opor a qualquer momento; nesse caso, nada disso acontece.',
    privacyChoices: 'Suas opções de privacidade',
    signalHonoured: 'O sinal de recusa enviado pelo seu navegador é respeitado.',
    preferencesTitle: 'Gerenciar meus cookies',
    preferencesIntro:
      'Decida finalidade por finalidade. Nada opcional fica ativo até que você o ative, e você pode voltar aqui quando quiser.',
    alwaysOn: 'Sempre ativo',
    partlyOn: 'Ativo em parte',
    save: 'Salvar',
    close: 'Fechar sem alterar nada',
    services: 'Serviços',
    noServices: 'Nenhum serviço de terceiros',
    provider: 'Fornecedor',
    servicePolicy: 'Política de privacidade',
    storage: 'Guardado no seu dispositivo',
    stores: {
      cookie: 'Cookie',
      'local-storage': 'Armazenamento local',
      'session-storage': 'Armazenamento de sessão',
      'indexed-db': 'Banco de dados',
      cache: 'Cache',
    },
    storesNothing: 'Nada',
    session: 'Até você fechar o navegador',
    retention: 'Guardado pelo fornecedor',
    yourChoice: 'Sua escolha atual',
    madeOn: 'Feita em {date}, guardada até {expiry}.',
    notMade: 'Você ainda não escolheu: tudo o que é opcional está desativado.',
    reference: 'Referência deste navegador',
    downloadReceipt: 'Baixar o comprovante',
    noReceipt: 'O comprovante ainda não está disponível: o registro não respondeu.',
    history: 'Escolhas anteriores neste navegador',
    events: {
      'grant-all': 'Tudo aceito',
      'refuse-all': 'Tudo rejeitado',
      custom: 'Escolhido item por item',
      withdraw: 'Consentimento revogado',
      once: 'Carregado uma vez',
    },
    withdrawAll: 'Revogar meu consentimento',
    controller: 'Responsável por este site: {controller}, {contact}',
    ownStorage: 'Guarda esta escolha e o comprovante dela',
    saved: 'Sua escolha foi salva.',
  },
  embeds: {
    sentence:
      'Depois de carregado, este conteúdo informa a {recipients} que você está lendo esta página e pode armazenar cookies no seu dispositivo.',
    otherSite: 'outro site',
    once: 'Carregar uma vez',
    always: 'Permitir sempre',
    policy: 'Política de privacidade',
  },
  purposes: {
    necessary: {
      title: 'Necessários',
      description: 'Aquilo sem o que o site não funciona, como guardar esta escolha. Não rastreia ninguém.',
    },
    analytics: {
      title: 'Medição de audiência',
      description: 'Conta as visitas e mostra quais páginas são lidas, para que o site possa ser melhorado.',
    },
    social: {
      title: 'Conteúdo de redes sociais',
      description:
        'Mostra vídeos e publicações de outras plataformas, que então podem ver que você está lendo esta página.',
    },
    marketing: {
      title: 'Publicidade',
      description: 'Escolhe e mede anúncios com base no que você lê aqui e em outros sites.',
    },
  },
};
