// The example of README.md for pages without React: tells whether something is granted, and again with every choice.
export function watchGranted(expression, tell) {
  let isWatching = true;
  let stop;
  window.temoin ||= [];
  window.temoin.push((api) => {
    if (!isWatching) return;
    const look = () => tell(api.granted(expression));
    look();
    stop = api.on('choice', look);
  });
  return () => {
    isWatching = false;
    stop?.();
  };
}
