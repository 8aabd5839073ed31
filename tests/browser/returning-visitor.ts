// A visitor who was here before: the cookie that an earlier decision has left.

const everything = 'analytics:1!social:1';

/** The value of the choice cookie; a negative age is a time to come. */
export const choiceMade = (secondsAgo: number, decisions = everything) => {
  const time = Math.floor(Date.now() / 1000 - secondsAgo).toString(36);
  return `1!${'A'.repeat(22)}!${time}!${'0'.repeat(16)}!1!1!${decisions}`;
};

/** Accepted everything a minute ago: the hardest case for whatever breaks, since a valid grant is on the device. */
export const acceptedBefore = (url: string) => ({ name: 'eu-consent', value: choiceMade(60), url });
