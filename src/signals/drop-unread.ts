// What waits in a queue at a choice: dropped where it was queued before that, and the vendor's script has not read it yet.

/** A command as a queue holds it: its name, and what it is given. */
export type Command = { readonly [first: number]: unknown } | null | undefined;

/**
 * Drops the events that stand in a queue, which were made before the choice (SIG-6), and leaves all else in its order.
 * A script that has read the queue has put a `push` of its own there; that queue is left alone.
 * @param isEvent finds the names of commands that measure
 * @returns whether it was unread
 */
export const dropUnread = (queue: Command[] | undefined, isEvent: RegExp): boolean => {
  const isUnread = queue?.push === [].push;
  if (isUnread) queue.push(...queue.splice(0).filter((command) => !isEvent.test(`${command?.[0]}`)));
  return isUnread;
};
