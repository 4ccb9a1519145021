// Elsewhere screens: the sample's pictures away from the shop: mails, tracking, the parcel at the door, the call.
import {
  AMBER,
  box,
  COVER,
  type Context,
  type Draw,
  GROUND,
  greyLines,
  HEIGHT,
  INK,
  lamp,
  NIGHT,
  PAPER,
  RULE,
  SOFT,
  WIDTH,
  WRONG,
  write,
} from './brush';

/** A mail in a mail program: sender, subject, and a sheet for the rest. */
function mailSheet(c: Context, from: string | undefined, subject: string | undefined): void {
  box(c, 0, 0, WIDTH, HEIGHT, '#e9ebef');
  box(c, 0, 0, 300, HEIGHT, '#f4f5f7');
  for (let index = 0; index < 7; index += 1) {
    if (index === 1) box(c, 12, 64 + index * 92, 276, 80, PAPER, 10);
    greyLines(c, 32, 84 + index * 92, [180 - ((index * 29) % 70), 230]);
  }
  box(c, 324, 28, 848, 704, PAPER, 14);
  write(c, subject, 364, 92, { size: 30, weight: 700, most: 770 });
  write(c, from, 364, 132, { size: 19, colour: SOFT });
  box(c, 364, 156, 768, 1.5, RULE);
}

export const confirmation: Draw = (c, [from, subject, greeting, line, number, item, price]) => {
  mailSheet(c, from, subject);
  write(c, greeting, 364, 210, { size: 22, weight: 600 });
  write(c, line, 364, 250, { most: 760 });
  greyLines(c, 364, 276, [640, 560]);
  box(c, 364, 360, 768, 190, GROUND, 12);
  lamp(c, 452, 520, 0.45, '#b8651b');
  write(c, item, 560, 440, { size: 24, weight: 650, most: 380 });
  write(c, number, 560, 478, { size: 18, colour: SOFT });
  write(c, price, 1104, 440, { size: 22, weight: 650, align: 'right' });
  greyLines(c, 364, 600, [520, 600, 340]);
};

export const tracking: Draw = (c, [carrier, heading, window, ...steps]) => {
  box(c, 0, 0, WIDTH, HEIGHT, '#fff8e6');
  box(c, 0, 0, WIDTH, 84, '#f2b61c');
  write(c, carrier, 56, 54, { size: 30, weight: 800 });
  write(c, heading, 56, 166, { size: 34, weight: 700 });
  write(c, window, 56, 216, { size: 26, colour: WRONG, weight: 650 });
  box(c, 90, 330, 1020, 8, RULE, 4);
  box(c, 90, 330, 680, 8, INK, 4);
  for (const [index, step] of steps.entries()) {
    const x = 90 + index * 340;
    c.beginPath();
    c.arc(x, 334, index === 2 ? 22 : 16, 0, Math.PI * 2);
    c.fillStyle = index < 3 ? INK : PAPER;
    c.fill();
    c.strokeStyle = INK;
    c.lineWidth = 4;
    c.stroke();
    const align = index === 0 ? 'left' : index === 3 ? 'right' : 'center';
    write(c, step, index === 0 ? 74 : index === 3 ? 1126 : x, 396, { weight: index === 2 ? 700 : 400, align });
  }
  box(c, 56, 460, 1088, 250, '#e7e2d2', 14);
  c.strokeStyle = PAPER;
  c.lineWidth = 16;
  c.beginPath();
  c.moveTo(56, 640);
  c.bezierCurveTo(380, 520, 560, 720, 760, 580);
  c.bezierCurveTo(900, 490, 1000, 600, 1144, 520);
  c.stroke();
  box(c, 700, 560, 92, 52, '#f2b61c', 8, INK);
};

export const parcel: Draw = (c, [label]) => {
  box(c, 0, 0, WIDTH, HEIGHT, '#8d9aa6');
  for (let row = 0; row < 10; row += 1) {
    for (let column = 0; column < 9; column += 1) {
      box(c, column * 150 - (row % 2) * 75, row * 58, 144, 52, row % 3 === column % 3 ? '#9c8578' : '#a58d7f', 3);
    }
  }
  box(c, 0, 590, WIDTH, 170, '#6d6660');
  box(c, 400, 60, 400, 540, '#3d2f27', 6);
  box(c, 424, 84, 352, 516, '#31503f', 4);
  for (const y of [116, 350]) for (const x of [456, 612]) box(c, x, y, 132, 200, '#3c6350', 4);
  c.beginPath();
  c.arc(748, 350, 13, 0, Math.PI * 2);
  c.fillStyle = '#d9b45b';
  c.fill();
  box(c, 410, 596, 380, 50, '#4b4540', 4);
  box(c, 540, 448, 300, 210, '#c99a5f', 6);
  box(c, 672, 448, 36, 210, '#e4c48f');
  c.beginPath();
  c.moveTo(540, 640);
  c.lineTo(582, 658);
  c.lineTo(540, 658);
  c.fillStyle = '#7c5a33';
  c.fill();
  box(c, 560, 500, 92, 66, PAPER, 3);
  box(c, 568, 508, 76, 26, COVER, 2);
  write(c, label, 606, 556, { size: 15, weight: 700, align: 'center', most: 80 });
};

export const call: Draw = (c, [who, state, time, hold]) => {
  const ground = c.createLinearGradient(0, 0, WIDTH, HEIGHT);
  ground.addColorStop(0, '#e6e1d8');
  ground.addColorStop(1, '#c9c2b4');
  c.fillStyle = ground;
  c.fillRect(0, 0, WIDTH, HEIGHT);
  box(c, 410, 24, 380, 712, '#14171c', 54);
  box(c, 426, 40, 348, 680, NIGHT, 42);
  box(c, 545, 150, 110, 110, AMBER, 55);
  lamp(c, 588, 240, 0.27, PAPER, false);
  write(c, who, 600, 320, { size: 28, weight: 650, colour: PAPER, align: 'center', most: 320 });
  write(c, state, 600, 358, { size: 19, colour: '#c9d2e6', align: 'center', most: 320 });
  write(c, time, 600, 440, { size: 58, weight: 300, colour: PAPER, align: 'center' });
  for (let index = 0; index < 24; index += 1) {
    const tall = 10 + 22 * Math.abs(Math.sin(index * 1.7));
    box(c, 468 + index * 11, 510 - tall / 2, 5, tall, '#8fa2d0', 2);
  }
  write(c, hold, 600, 566, { size: 17, colour: '#c9d2e6', align: 'center', most: 320 });
  box(c, 564, 606, 72, 72, '#c8321f', 36);
  box(c, 582, 638, 36, 9, PAPER, 4);
};

export const solved: Draw = (c, [from, subject, greeting, first, second, name]) => {
  mailSheet(c, from, subject);
  write(c, greeting, 364, 216, { size: 22, weight: 600 });
  for (const [index, line] of [first, second].entries()) {
    write(c, line, 364, 270 + index * 40, { size: 21, most: 770 });
  }
  box(c, 364, 360, 768, 210, GROUND, 12);
  lamp(c, 700, 540, 0.55, '#b8651b');
  write(c, name, 364, 640, { size: 21, weight: 600 });
};
