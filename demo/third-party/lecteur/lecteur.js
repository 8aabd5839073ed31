// The Bobine player: draws its forty-second film on a canvas, and reports what the visitor watches.
import { CAPTIONS, drawFrame, FILM_SECONDS } from './film.js';

const root = document.documentElement;
const canvas = document.querySelector('canvas');
const context = canvas.getContext('2d');
const position = document.querySelector('#position');
const toggle = document.querySelector('#lecture');
const clock = document.querySelector('#temps');
const caption = document.querySelector('#legende');

let seconds = 0;
/** When the current stretch of playing began, on the animation clock; `undefined` while paused. */
let startedAtMs;

document.querySelector('#lancer').addEventListener('click', () => {
  play();
  toggle.focus();
});
toggle.addEventListener('click', () => (startedAtMs === undefined ? play() : pause()));
position.addEventListener('input', () => {
  seconds = Number(position.value);
  if (startedAtMs !== undefined) startedAtMs = performance.now() - seconds * 1_000;
  show();
});

// What an embed does as soon as it is loaded, before anyone presses play.
report('chargement');
show();

function play() {
  if (seconds >= FILM_SECONDS) seconds = 0;
  root.classList.add('joue', 'entame');
  toggle.setAttribute('aria-label', 'Suspendre');
  startedAtMs = performance.now() - seconds * 1_000;
  report('lecture');
  requestAnimationFrame(advance);
}

function pause() {
  root.classList.remove('joue');
  toggle.setAttribute('aria-label', 'Lire');
  startedAtMs = undefined;
}

function advance(nowMs) {
  if (startedAtMs === undefined) return;
  seconds = Math.max(0, Math.min((nowMs - startedAtMs) / 1_000, FILM_SECONDS));
  position.value = String(seconds);
  show();
  if (seconds < FILM_SECONDS) requestAnimationFrame(advance);
  else pause();
}

function show() {
  drawFrame(context, seconds);
  clock.textContent = `${formatTime(seconds)} / ${formatTime(FILM_SECONDS)}`;
  const words = root.classList.contains('entame')
    ? (CAPTIONS.findLast(({ from }) => seconds >= from)?.words ?? '')
    : '';
  if (caption.textContent !== words) caption.textContent = words;
}

function formatTime(value) {
  const whole = Math.floor(value);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

function report(what) {
  navigator.sendBeacon(`/lecteur/mesure/${what}`);
}
