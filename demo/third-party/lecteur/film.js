// The film itself: what stands on the picture at a given second, always the same for the same second.

export const FILM_SECONDS = 40;

/** What is said from which second on. */
export const CAPTIONS = [
  { from: 0, words: 'Un service répond à ses visiteurs.' },
  { from: 8, words: 'Des milliers de machines l’interrogent en même temps.' },
  { from: 18, words: 'Des serveurs tiers renvoient bien plus qu’ils n’ont reçu.' },
  { from: 29, words: 'Filtré en amont, le trafic n’atteint plus la cible.' },
];

const WIDTH = 1280;
const HEIGHT = 720;
const TARGET = { x: 1010, y: 350 };
const SHIELD_RADIUS = 230;
const COLOURS = {
  ground: '#0f1f1b',
  faint: '#21403a',
  visitor: '#7fd1b9',
  attack: '#ff7a59',
  shield: '#ffd166',
};

/** The machines on the left: a fixed scatter, so that seeking shows the same picture again. */
const MACHINES = Array.from({ length: 150 }, (_, i) => ({
  x: 40 + scatter(i, 1) * 480,
  y: 40 + scatter(i, 2) * 640,
  phase: scatter(i, 3),
  pace: 0.28 + scatter(i, 4) * 0.3,
  amplified: i % 5 === 0,
}));

/** Draws the picture of second `t` on a 1280 × 720 canvas. */
export function drawFrame(context, t) {
  context.fillStyle = COLOURS.ground;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  const load = trafficAt(t);
  drawRings(context, t, load);
  const shield = clamp((t - 29) / 2);
  MACHINES.slice(0, Math.round(6 + load * (MACHINES.length - 6))).forEach((machine, i) => {
    if (i < 6) drawMachine(context, { ...machine, amplified: false }, COLOURS.visitor, t, 0);
    else drawMachine(context, machine, COLOURS.attack, t, shield);
  });
  drawTarget(context, load * (1 - shield));
  if (shield > 0) drawShield(context, shield);
}

/** 0: everyday traffic; 1: every machine sends. */
function trafficAt(t) {
  return clamp((t - 7.5) / 6);
}

function drawRings(context, t, load) {
  context.strokeStyle = COLOURS.faint;
  context.lineWidth = 2;
  for (let ring = 0; ring < 4; ring += 1) {
    const radius = 70 + ((ring + ((t * (0.2 + load * 0.4)) % 1)) * 260) / 4;
    context.beginPath();
    context.arc(TARGET.x, TARGET.y, radius, 0, Math.PI * 2);
    context.stroke();
  }
}

function drawMachine(context, machine, colour, t, shield) {
  context.fillStyle = colour;
  context.fillRect(machine.x - 5, machine.y - 5, 10, 10);
  const distance = Math.hypot(TARGET.x - machine.x, TARGET.y - machine.y);
  const reach = shield > 0 ? (distance - SHIELD_RADIUS) / distance : 1;
  for (let packet = 0; packet < 3; packet += 1) {
    const way = (t * machine.pace + machine.phase + packet / 3) % 1;
    if (way > reach) continue;
    const grown = machine.amplified && t > 18 && way > 0.45 ? 3.4 : 1;
    context.beginPath();
    context.arc(
      machine.x + (TARGET.x - machine.x) * way,
      machine.y + (TARGET.y - machine.y) * way,
      4 * grown,
      0,
      Math.PI * 2,
    );
    context.fill();
  }
}

function drawTarget(context, load) {
  context.fillStyle = COLOURS.ground;
  context.fillRect(TARGET.x - 62, TARGET.y - 82, 124, 164);
  context.strokeStyle = load > 0.6 ? COLOURS.attack : COLOURS.visitor;
  context.lineWidth = 6;
  context.strokeRect(TARGET.x - 62, TARGET.y - 82, 124, 164);
  context.fillStyle = context.strokeStyle;
  for (let unit = 0; unit < 3; unit += 1) {
    const top = TARGET.y - 58 + unit * 46;
    context.fillRect(TARGET.x - 40, top, 80 * clamp(0.25 + load - unit * 0.08), 24);
  }
}

function drawShield(context, strength) {
  context.strokeStyle = COLOURS.shield;
  context.lineWidth = 10;
  context.beginPath();
  context.arc(TARGET.x, TARGET.y, SHIELD_RADIUS - 12, Math.PI - 1.15 * strength, Math.PI + 1.15 * strength);
  context.stroke();
}

/** A number from 0 to 1 that looks random and depends on nothing but its arguments. */
function scatter(i, salt) {
  const x = Math.sin(i * 127.1 + salt * 311.7) * 43_758.5453;
  return x - Math.floor(x);
}

function clamp(x) {
  return Math.max(0, Math.min(1, x));
}
