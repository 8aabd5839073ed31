// A Parvis post: tells its network that it was shown, and lets the visitor like it.

const like = document.querySelector('#aimer');

// What an embed does as soon as it is loaded.
navigator.sendBeacon('/publication/mesure/affichage');

like.addEventListener('click', () => {
  const liked = like.getAttribute('aria-pressed') === 'true';
  like.setAttribute('aria-pressed', String(!liked));
  navigator.sendBeacon(`/publication/mesure/${liked ? 'retrait' : 'aime'}`);
});
