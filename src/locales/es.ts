// Español.
import type { LocaleTexts } from '../consent/locale-texts.ts';

/** Plain and neutral, formal address (usted), the words of Spain. */
export const es: LocaleTexts = {
  locale: 'es',
  direction: 'ltr',
  layers: {
    title: 'Su elección sobre las cookies',
    body: 'Con su consentimiento, {controller} y sus socios ({count}) utilizan cookies con estas finalidades: {purposes}. Sin su consentimiento, nada de esto ocurre.',
    bodyForNew:
      'Hay novedades desde su última elección. Con su consentimiento, {controller} y sus socios ({count}) utilizan cookies con estas finalidades: {purposes}. El resto de su elección no cambia.',
    withdraw:
      'Puede cambiar de opinión en cualquier momento, desde cualquier página. Su elección se conserva seis meses.',
    withdrawIn:
      'Puede cambiar de opinión en cualquier momento, desde cualquier página. Su elección se conserva {days} días.',
    policy: 'Privacidad',
    showPartners: 'Nuestros socios',
    refuseAll: 'Rechazar todo',
    acceptAll: 'Aceptar todo',
    choose: 'Elegir',
    continueWithout: 'Continuar sin aceptar',
    closeAndRefuse: 'Cerrar y rechazar todo',
    bodyForOptOut:
      '{controller} y sus socios ({count}) utilizan cookies con estas finalidades: {purposes}. Puede oponerse en cualquier momento; en ese caso, nada de esto ocurre.',
    privacyChoices: 'Sus opciones de privacidad',
    signalHonoured: 'Se respeta la señal de oposición de su navegador.',
    preferencesTitle: 'Gestionar mis cookies',
    preferencesIntro:
      'Decida sobre cada finalidad por separado. Nada de lo opcional está activado hasta que usted lo activa, y puede volver aquí cuando quiera.',
    alwaysOn: 'Siempre activo',
    partlyOn: 'Activo en parte',
    save: 'Guardar',
    close: 'Cerrar sin cambiar nada',
    services: 'Servicios',
    noServices: 'Ningún servicio de terceros',
    provider: 'Proveedor',
    servicePolicy: 'Política de privacidad',
    storage: 'Guardado en su dispositivo',
    stores: {
      cookie: 'Cookie',
      'local-storage': 'Almacenamiento local',
      'session-storage': 'Almacenamiento de sesión',
      'indexed-db': 'Base de datos',
      cache: 'Caché',
    },
    storesNothing: 'Nada',
    session: 'Hasta que cierre el navegador',
    retention: 'Conservado por el proveedor',
    yourChoice: 'Su elección actual',
    madeOn: 'Realizada el {date}; se conserva hasta el {expiry}.',
    notMade: 'Todavía no ha elegido: todo lo opcional está desactivado.',
    reference: 'Referencia de este navegador',
    downloadReceipt: 'Descargar el justificante',
    noReceipt: 'El justificante aún no está disponible: el registro no ha respondido.',
    history: 'Elecciones anteriores en este navegador',
    events: {
      'grant-all': 'Todo aceptado',
      'refuse-all': 'Todo rechazado',
      custom: 'Elección personalizada',
      withdraw: 'Consentimiento retirado',
      once: 'Cargado una vez',
    },
    withdrawAll: 'Retirar mi consentimiento',
    controller: 'Responsable de este sitio web: {controller}, {contact}',
    ownStorage: 'Recuerda esta elección y su justificante',
    saved: 'Su elección se ha guardado.',
  },
  embeds: {
    sentence:
      'Al cargarse, este contenido comunica a {recipients} que usted está leyendo esta página, y puede guardar cookies en su dispositivo.',
    otherSite: 'otro sitio web',
    once: 'Cargar una vez',
    always: 'Permitir siempre',
    policy: 'Política de privacidad',
  },
  purposes: {
    necessary: {
      title: 'Necesario',
      description:
        'Lo imprescindible para que el sitio web funcione, como recordar esta elección. No rastrea a nadie.',
    },
    analytics: {
      title: 'Medición de audiencia',
      description: 'Cuenta las visitas y muestra qué páginas se leen, para poder mejorar el sitio web.',
    },
    social: {
      title: 'Contenido de redes sociales',
      description:
        'Muestra vídeos y publicaciones de otras plataformas, que así pueden saber que usted lee esta página.',
    },
    marketing: {
      title: 'Publicidad',
      description:
        'Elige los anuncios según lo que usted lee aquí y en otros sitios web, y mide su eficacia.',
    },
  },
};
