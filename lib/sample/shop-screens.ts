// Shop screens: the sample's pages up to the basket: search, home, list, product, reviews, basket.
import {
  AMBER,
  box,
  button,
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
  shopPage,
  stars,
  WIDTH,
  WRONG,
  write,
} from './brush';

const COLOURS = ['#2f3b52', '#b8651b', '#55705c', '#7b3f3a', '#8a8577', '#22252b'] as const;

/** The shop's name and the names of its pages stand first in the words of each of its screens. */
const page: Draw = (c, [brand, ...links]) => shopPage(c, brand, links.slice(0, 4));

export const search: Draw = (c, [query, ad, first, firstHint, second, third]) => {
  box(c, 0, 0, WIDTH, HEIGHT, PAPER);
  box(c, 120, 56, 720, 58, PAPER, 29, RULE);
  write(c, query, 152, 93, { size: 22 });
  c.lineWidth = 4;
  c.strokeStyle = SOFT;
  c.beginPath();
  c.arc(790, 82, 11, 0, Math.PI * 2);
  c.moveTo(799, 91);
  c.lineTo(808, 100);
  c.stroke();
  for (const [index, title] of [first, second, third].entries()) {
    const y = 190 + index * 180;
    write(c, index === 0 ? `${ad} · lumen.example` : `www.shop-${index + 1}.example`, 120, y, {
      size: 17,
      colour: SOFT,
    });
    write(c, title, 120, y + 36, { size: 27, colour: '#2a4bb5' });
    if (index === 0) write(c, firstHint, 120, y + 70, { size: 19 });
    greyLines(c, 120, y + (index === 0 ? 88 : 58), index === 0 ? [560] : [640, 520]);
  }
};

export const home: Draw = (c, words) => {
  page(c, words);
  const [, , , , , headline, line, action] = words;
  const sky = c.createLinearGradient(0, 80, 0, HEIGHT);
  sky.addColorStop(0, '#121a2e');
  sky.addColorStop(1, '#33466e');
  c.fillStyle = sky;
  c.fillRect(0, 80, WIDTH, HEIGHT);
  lamp(c, 900, 690, 1.75, '#e8e2d4');
  write(c, headline, 90, 330, { size: 56, weight: 720, colour: PAPER, most: 620 });
  write(c, line, 90, 384, { size: 24, colour: '#c9d2e6', most: 620 });
  button(c, action, 90, 430, 260);
};

export const list: Draw = (c, words) => {
  page(c, words);
  const [, , , , , heading, filter, ...prices] = words;
  write(c, heading, 56, 140, { size: 32, weight: 700 });
  write(c, filter, 56, 204, { size: 18, weight: 650 });
  for (let index = 0; index < 7; index += 1) {
    box(c, 56, 226 + index * 44, 20, 20, PAPER, 4, SOFT);
    greyLines(c, 90, 231 + index * 44, [90 + ((index * 37) % 60)]);
  }
  for (const [index, price] of prices.entries()) {
    const [x, y] = [300 + (index % 3) * 290, 172 + Math.floor(index / 3) * 296];
    box(c, x, y, 262, 272, PAPER, 12, RULE);
    lamp(c, x + 122, y + 186, 0.58, COLOURS[index] ?? INK, index === 1);
    write(c, price, x + 20, y + 248, { size: 20, weight: 650 });
    stars(c, x + 150, y + 247, 3 + (index % 3), 17);
  }
};

export const product: Draw = (c, words) => {
  page(c, words);
  const [, , , , , name, rating, price, stock, action, delivery] = words;
  box(c, 56, 120, 560, 590, PAPER, 16, RULE);
  lamp(c, 300, 640, 1.6, '#b8651b');
  write(c, name, 670, 180, { size: 40, weight: 720, most: 470 });
  stars(c, 670, 226, 5, 24);
  write(c, rating, 800, 225, { size: 18, colour: SOFT });
  write(c, price, 670, 300, { size: 38, weight: 650 });
  greyLines(c, 670, 336, [440, 400, 460, 300]);
  for (const [index, colour] of COLOURS.slice(0, 4).entries()) {
    box(c, 670 + index * 58, 468, 42, 42, colour, 21, index === 1 ? INK : colour);
  }
  button(c, action, 670, 544, 440);
  write(c, stock, 670, 640, { size: 18, colour: '#2f6b46' });
  write(c, delivery, 670, 672, { size: 18, colour: SOFT });
};

export const reviews: Draw = (c, words) => {
  page(c, words);
  const [, , , , , heading, score, ...quotes] = words;
  write(c, heading, 56, 140, { size: 32, weight: 700, most: 330 });
  write(c, score, 56, 250, { size: 84, weight: 700 });
  stars(c, 60, 296, 5, 30);
  for (const [index, share] of [0.78, 0.14, 0.05, 0.02, 0.01].entries()) {
    const y = 344 + index * 40;
    write(c, `${5 - index} ★`, 56, y + 12, { size: 17, colour: SOFT });
    box(c, 110, y, 220, 12, RULE, 6);
    box(c, 110, y, Math.max(8, 220 * share), 12, AMBER, 6);
  }
  for (const [index, quote] of quotes.entries()) {
    const y = 120 + index * 205;
    box(c, 420, y, 724, 180, PAPER, 14, RULE);
    stars(c, 450, y + 46, index === 2 ? 3 : 5, 22);
    write(c, quote, 450, y + 88, { size: 22, weight: 600, most: 660 });
    greyLines(c, 450, y + 112, [600, 520]);
  }
};

export const basket: Draw = (c, words) => {
  page(c, words);
  const [, , , , , heading, name, price, sum, subtotal, shipping, cost, total, amount, action] = words;
  write(c, heading, 56, 140, { size: 32, weight: 700 });
  box(c, 56, 172, 660, 210, PAPER, 14, RULE);
  box(c, 80, 196, 160, 160, GROUND, 10);
  lamp(c, 156, 330, 0.42, '#b8651b');
  write(c, name, 270, 250, { size: 24, weight: 650, most: 300 });
  greyLines(c, 270, 278, [220]);
  write(c, price, 690, 250, { size: 22, weight: 650, align: 'right' });
  box(c, 760, 172, 384, 330, PAPER, 14, RULE);
  write(c, sum, 790, 220, { size: 24, weight: 700 });
  write(c, subtotal, 790, 272, { colour: SOFT });
  write(c, price, 1114, 272, { align: 'right' });
  box(c, 776, 294, 352, 44, '#fbe9e4', 8);
  write(c, shipping, 790, 324, { colour: WRONG, weight: 650 });
  write(c, cost, 1114, 324, { align: 'right', colour: WRONG, weight: 650 });
  box(c, 790, 356, 324, 1.5, RULE);
  write(c, total, 790, 398, { weight: 700 });
  write(c, amount, 1114, 398, { align: 'right', weight: 700 });
  button(c, action, 790, 424, 324, NIGHT);
};
