// A visitor who was here before: the cookie that a decision of a minute ago has left.

/** Accepted everything: the hardest case for whatever breaks, since a valid grant is on the device. */
export const acceptedBefore = (url: string) => ({
  name: 'eu-consent',
  value: `1!${'A'.repeat(22)}!${secondsAgo(60)}!${'0'.repeat(16)}!1!1!analytics:1!social:1`,
  url,
});

/** A time as the cookie writes it. */
export const secondsAgo = (seconds: number) => Math.floor(Date.now() / 1000 - seconds).toString(36);
