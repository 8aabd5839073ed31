// What a host looks like in a configuration: the one grammar for its check and for headers made from it.

/** A host name in lower case. A port is left out on purpose: cookies and gates do not know ports. */
export const HOST = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;

/** As in a Content-Security-Policy: `*.` in front stands for every host below, and not for the host itself. */
export const HOST_PATTERN =
  /^(\*\.)?(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;
