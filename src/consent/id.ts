// Ids: the one namespace that purposes and services share.

/** What an id of a purpose or a service looks like (DESIGN §3): a lower-case letter, then at most 31 of `a-z 0-9 -`. */
export const ID = /^[a-z][a-z0-9-]{0,31}$/;

/** The four purposes whose texts come with every locale. A site's own purposes bring their texts themselves. */
export const USUAL_PURPOSES: readonly string[] = ['necessary', 'analytics', 'social', 'marketing'];

/** The id under which a notice lists what the widget itself keeps; no purpose or service may be called so. */
export const OWN_SERVICE = 'temoin';
