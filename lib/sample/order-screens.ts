// Order screens: the sample's pages from signing in to the thanks.
import {
  AMBER,
  box,
  button,
  COVER,
  type Draw,
  field,
  GROUND,
  greyLines,
  INK,
  lamp,
  NIGHT,
  PAPER,
  RULE,
  SOFT,
  shopPage,
  WRONG,
  write,
} from './brush';

const page: Draw = (c, [brand]) => shopPage(c, brand, []);

export const signIn: Draw = (c, words) => {
  page(c, words);
  const [, heading, old, mail, secret, enter, fresh, why, join, guest] = words;
  write(c, heading, 56, 142, { size: 32, weight: 700 });
  box(c, 56, 176, 520, 430, PAPER, 14, RULE);
  write(c, old, 90, 230, { size: 24, weight: 650 });
  field(c, mail, 90, 280, 452);
  field(c, secret, 90, 384, 452);
  button(c, enter, 90, 500, 452, NIGHT);
  box(c, 624, 176, 520, 430, PAPER, 14, RULE);
  write(c, fresh, 658, 230, { size: 24, weight: 650 });
  write(c, why, 658, 272, { colour: SOFT, most: 450 });
  greyLines(c, 658, 300, [420, 380, 400, 260]);
  button(c, join, 658, 500, 452);
  write(c, guest, 884, 676, { size: 15, colour: SOFT, align: 'center' });
};

export const address: Draw = (c, words) => {
  page(c, words);
  const [, heading, name, street, town, code, wrong, next] = words;
  write(c, heading, 56, 142, { size: 32, weight: 700 });
  box(c, 56, 172, 700, 540, PAPER, 14, RULE);
  box(c, 90, 200, 632, 56, '#fbe9e4', 8, WRONG);
  write(c, wrong, 112, 235, { size: 19, weight: 600, colour: WRONG, most: 590 });
  field(c, name, 90, 304, 632);
  field(c, street, 90, 400, 632, WRONG);
  field(c, code, 90, 496, 200);
  field(c, town, 314, 496, 408);
  button(c, next, 90, 626, 632, NIGHT);
  box(c, 800, 172, 344, 220, PAPER, 14, RULE);
  lamp(c, 950, 340, 0.5, '#b8651b');
};

export const slot: Draw = (c, words) => {
  page(c, words);
  const [, heading, chosen, hint, ...days] = words;
  write(c, heading, 56, 142, { size: 32, weight: 700 });
  write(c, hint, 56, 184, { colour: SOFT });
  for (const [index, day] of days.slice(0, 5).entries()) {
    const x = 56 + index * 222;
    const on = index === 2;
    box(c, x, 220, 200, 150, on ? '#fdf3e6' : PAPER, 14, on ? AMBER : RULE);
    write(c, day, x + 100, 284, { size: 24, weight: 650, align: 'center', colour: index === 4 ? SOFT : INK });
    greyLines(c, x + 60, 316, [80]);
  }
  write(c, chosen, 56, 440, { size: 22, weight: 600 });
  for (let index = 0; index < 4; index += 1) {
    box(c, 56 + index * 276, 470, 256, 70, PAPER, 12, index === 1 ? AMBER : RULE);
    write(c, ['8–10', '10–12', '14–16', '18–20'][index], 184 + index * 276, 514, { align: 'center', weight: 600 });
  }
  button(c, days[5], 56, 610, 320, NIGHT);
};

export const payment: Draw = (c, words) => {
  page(c, words);
  const [, heading, card, bill, wallet, pay] = words;
  write(c, heading, 56, 142, { size: 32, weight: 700 });
  for (const [index, way] of [card, bill, wallet].entries()) {
    const y = 176 + (index === 0 ? 0 : 252 + (index - 1) * 84);
    box(c, 56, y, 700, index === 0 ? 236 : 68, PAPER, 14, index === 0 ? AMBER : RULE);
    c.beginPath();
    c.arc(92, y + 34, 11, 0, Math.PI * 2);
    c.strokeStyle = index === 0 ? AMBER : SOFT;
    c.lineWidth = index === 0 ? 7 : 2;
    c.stroke();
    write(c, way, 122, y + 41, { size: 21, weight: 600 });
  }
  box(c, 90, 236, 632, 150, COVER, 8);
  button(c, pay, 56, 624, 700);
  box(c, 800, 176, 344, 300, PAPER, 14, RULE);
  greyLines(c, 832, 220, [220, 260, 180, 240, 120]);
};

export const thanks: Draw = (c, words) => {
  page(c, words);
  const [, heading, line, number, mail] = words;
  box(c, 250, 140, 700, 500, PAPER, 20, RULE);
  c.beginPath();
  c.arc(600, 250, 54, 0, Math.PI * 2);
  c.fillStyle = '#2f6b46';
  c.fill();
  c.strokeStyle = PAPER;
  c.lineWidth = 10;
  c.lineCap = 'round';
  c.beginPath();
  c.moveTo(577, 252);
  c.lineTo(594, 270);
  c.lineTo(626, 232);
  c.stroke();
  write(c, heading, 600, 370, { size: 38, weight: 720, align: 'center', most: 620 });
  write(c, line, 600, 416, { size: 21, colour: SOFT, align: 'center', most: 620 });
  box(c, 400, 456, 400, 62, GROUND, 10);
  write(c, number, 600, 496, { size: 22, weight: 650, align: 'center' });
  write(c, mail, 600, 580, { size: 18, colour: SOFT, align: 'center', most: 620 });
};
