// Shapes: the kinds of pages on which people's data stands: forms, tables, letters, talks, and the odd ways of drawing them.
import { escapeHtml, type Seeder } from './seeded-page';

export type Shape = (seeder: Seeder) => string;

const harmless = (seed: Seeder, count: number, tag = 'p') =>
  Array.from({ length: count }, () => `<${tag}>${seed.harmless()}</${tag}>`).join('\n');

const row = (label: string, field: string) => `<p><label>${escapeHtml(label)} ${field}</label></p>`;

const checkout: Shape = (seed) => {
  const { labels, street } = seed.locale;
  return `<h1>Checkout</h1><form>
    ${row(labels.name, `<input name="n1" ${seed.field('typed', seed.customer())}>`)}
    ${row(labels.street, `<input autocomplete="street-address" ${seed.field('typed', street)}>`)}
    ${row(labels.email, `<input type="email" ${seed.field('email', seed.email())}>`)}
    ${row(labels.phone, `<input type="tel" ${seed.field('phone', seed.phone())}>`)}
    ${row(labels.password, `<input type="password" ${seed.field('password', seed.password())}>`)}
    ${row(labels.password, `<input type="text" ${seed.field('password', seed.password())}>`)}
    ${row(labels.card, `<input inputmode="numeric" ${seed.field('card', seed.card())}>`)}
    ${row('CVC', `<input name="cvc" size="4" ${seed.field('card', '123')}>`)}
    ${row(labels.date, `<input type="date" ${seed.field('typed', '1990-01-31')}>`)}
    <p>${['4', '8', '2', '9', '1', '3'].map((digit) => `<input maxlength="1" size="1" ${seed.field('code', digit)}>`).join(' ')}</p>
    <p><input type="checkbox" checked> OK <input type="range" value="5"> <button>${escapeHtml(labels.sum)}</button></p>
    </form>${harmless(seed, 8)}`;
};

const orders: Shape = (seed) => {
  const { labels } = seed.locale;
  const [label] = seed.locale.accounts[0] ?? ['', ''];
  const lines = Array.from({ length: 6 }, () => {
    const [, template] = seed.locale.accounts[0] ?? ['', ''];
    const account = template
      .replace(/#/g, () => String(seed.chance.int(10)))
      .replace(/N/g, '7')
      .replace(/A/g, 'K');
    return `<tr><td>${seed.text('harmless', `4711-${1000 + seed.chance.int(9000)}`)}</td><td>${seed.text('name', seed.staff())}</td>
      <td><a href="#x">${seed.text('email', seed.email())}</a></td><td>${seed.text('phone', seed.phone())}</td>
      <td>${seed.text('account', account)}</td><td>${seed.harmless()}</td><td>${seed.harmless()}</td></tr>`;
  });
  return `<h1>Admin</h1><table border="1"><thead><tr><th>${escapeHtml(labels.order)}</th><th>${escapeHtml(labels.name)}</th><th>${escapeHtml(labels.email)}</th>
    <th>${escapeHtml(labels.phone)}</th><th>${escapeHtml(label)}</th><th>${escapeHtml(labels.date)}</th><th>${escapeHtml(labels.sum)}</th></tr></thead>
    <tbody>${lines.join('\n')}</tbody></table>`;
};

const chat: Shape = (seed) => {
  const {
    chat: [greeting = '', callBack = '', write = ''],
    codes,
    passwords,
  } = seed.locale;
  const lines = [
    seed.says([greeting], 'name', seed.staff()),
    seed.says([callBack], 'phone', seed.phone()),
    seed.says([write], 'email', seed.email()),
    seed.says(codes, 'code', seed.code()),
    seed.says([callBack], 'phone', seed.phone()),
    seed.says(passwords, 'password', seed.password()),
    seed.says(codes, 'code', seed.code()),
  ];
  return `<h1>Chat</h1>${lines.map((line) => `<div style="display:inline-block;max-width:420px;margin:6px;padding:6px;border:1px solid">${line} <small>${seed.harmless()}</small></div><br>`).join('\n')}
    ${harmless(seed, 6, 'li')}`;
};

const invoice: Shape = (seed) => {
  const { cards, cardEnds } = seed.locale;
  const [label, account] = seed.account();
  return `<h1>Invoice</h1><p>${escapeHtml(seed.locale.labels.order)} ${seed.harmless()}</p>
    <table>${Array.from({ length: 6 }, () => `<tr><td>${seed.harmless()}</td><td>${seed.harmless()}</td></tr>`).join('')}</table>
    <footer style="font-size:12px"><p>IBAN ${seed.text('iban', seed.iban())} BIC COBADEFFXXX</p><p>IBAN: ${seed.text('iban', seed.iban())}</p>
    <div>${seed.text('iban', seed.iban())}</div><p>${escapeHtml(label)} ${seed.text('account', account)}</p>
    <p>${seed.says(cards, 'card', seed.card())}</p><p>${seed.says(cards, 'card', seed.card())}</p>
    <p>${seed.says(
      cardEnds.map((end) => end.replace('####', '{}')),
      'card',
      `${4000 + seed.chance.int(5999)}`,
    )}</p>
    <p><b>${seed.text('email', seed.email())}</b> · ${seed.text('phone', seed.phone())}</p></footer>`;
};

const profile: Shape = (seed) => {
  const { labels } = seed.locale;
  const [accountName, account] = seed.account();
  const [phoneName, phone] = seed.namedPhone();
  const apart = (label: string, value: string) =>
    `<li style="display:flex;gap:20px"><span>${escapeHtml(label)}</span><span>${value}</span></li>`;
  return `<header style="text-align:end">${seed.text('name', seed.staff())}</header><h1>Profile</h1>
    <dl><dt>${escapeHtml(labels.email)}</dt><dd>${seed.text('email', seed.email())}</dd><dt>${escapeHtml(phoneName)}</dt><dd>${seed.text('phone', phone)}</dd>
    <dt>${escapeHtml(accountName)}</dt><dd>${seed.text('account', account)}</dd><dt>${escapeHtml(labels.password)}</dt><dd>${seed.text('password', seed.password())}</dd></dl>
    <ul>${apart(labels.phone, seed.text('phone', seed.phone()))}${apart(labels.email, seed.text('email', seed.email()))}${apart(labels.name, seed.text('name', seed.staff()))}
    ${apart(labels.date, seed.harmless())}${apart(labels.sum, seed.harmless())}${apart(labels.order, seed.text('harmless', `4711-${seed.chance.int(9999)}`))}</ul>
    <p><input readonly ${seed.field('typed', seed.customer())}> <a href="tel:+4934112345">${seed.text('phone', '1 23 45')}</a></p>${harmless(seed, 8)}`;
};

const mail: Shape = (seed) => {
  const { codeAbove, codes, passwords, cards } = seed.locale;
  const [first = '', second = ''] = seed.email().split('@');
  return `<h1>Mail</h1><p>${seed.text('email', seed.email())} → ${seed.text('email', seed.email())}</p>
    <p>${escapeHtml(codeAbove)}</p><div style="font:700 32px monospace">${seed.text('code', String(100_000 + seed.chance.int(899_999)))}</div>
    <p>${seed.says(codes, 'code', seed.code())}</p><p>${seed.says(passwords, 'password', seed.password())}</p>
    <p>${seed.says(cards, 'card', seed.card())}</p><p>${seed.text('email', `${first}@${second}`).replace('@', '<b>@</b>')}</p>
    <pre>${seed.text('phone', seed.phone())}\n${seed.text('iban', seed.iban())}</pre><p>${seed.text('name', seed.staff())}</p>${harmless(seed, 10)}`;
};

const widgets: Shape = (seed) => {
  const digits = seed.card().replace(/\D/g, '').padEnd(16, '0').slice(0, 16);
  const shadow = `<p>${seed.text('email', seed.email())}</p><input ${seed.field('typed', seed.customer())}>`;
  const closed = `<p>${seed.text('phone', seed.phone())}</p><input type="password" ${seed.field('password', seed.password())}>`;
  const inFrame = `<p>${seed.text('email', seed.email())}</p><input ${seed.field('card', seed.card())}><p>${seed.harmless()}</p>`;
  const generated = seed.email();
  const code = String(100_000 + seed.chance.int(899_999));
  return `<style>.drawn::before{content:attr(data-address)}</style><h1>Widgets</h1>
    <div><template shadowrootmode="open">${shadow}<div><template shadowrootmode="open"><p>${seed.text('phone', seed.phone())}</p></template></div></template></div>
    <div data-closed="${escapeHtml(closed)}"></div>
    <iframe style="width:400px;height:140px" srcdoc="${escapeHtml(inFrame)}"></iframe>
    <iframe sandbox ${seed.place('frame', 'chat')} srcdoc="<p>Chat</p>" style="width:300px;height:80px"></iframe>
    <div style="display:flex;gap:8px">${(realCard(digits).match(/.{4}/g) ?? []).map((group) => `<div>${seed.text('card', group)}</div>`).join('')}</div>
    <p>${escapeHtml(seed.locale.codeAbove)}</p><div style="display:flex;gap:8px">${[...code].map((digit) => `<div>${seed.text('code', digit)}</div>`).join('')}</div>
    <svg width="400" height="60"><text x="10" y="20">${seed.text('email', seed.email())}</text><text x="10" y="45"><tspan>${seed.text('phone', seed.phone())}</tspan></text></svg>
    <p><span class="drawn" ${seed.place('email', generated)} data-address="${generated}"></span></p>${harmless(seed, 8)}`;
};

/** The digits with a last one that makes them a card of Visa. */
function realCard(digits: string): string {
  const body = `4${digits.slice(1, 15)}`;
  const sum = [...body].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return body + ((10 - (sum % 10)) % 10);
}

const editor: Shape = (seed) => {
  const {
    labels,
    chat: [, , write = ''],
  } = seed.locale;
  const address = seed.email();
  const name = seed.customer();
  return `<h1>Editor</h1><div contenteditable style="border:1px solid;width:300px" ${seed.place('typed', 'letter')}>${escapeHtml(write.replace(/\{\w+\}/, '…'))}<br>${escapeHtml(name)}</div>
    <textarea rows="3" ${seed.place('typed', 'note')}>${escapeHtml(`${labels.note}: ${name}`)}</textarea>
    <div role="textbox" ${seed.place('typed', 'search')}>${escapeHtml(name)}</div>
    <form><input name="first" ${seed.field('typed', 'Theodora')}><output ${seed.place('typed', 'output')}>Hello Theodora!</output><output>42</output></form>
    <input ${seed.place('email', address)} size="40" placeholder="${address.replace(/\.(co\.)?example$/, '.test')}"><input placeholder="name@example.com">
    <select ${seed.place('email', address)}><option>${address}</option></select><select><option>${escapeHtml(labels.sum)}</option></select>
    <select autocomplete="country" ${seed.place('typed', 'country')}><option>Malta</option></select>
    <input type="button" ${seed.field('email', seed.email())}><input type="submit" value="OK">
    <p>${seed.text('iban', seed.iban())}</p><p>${seed.text('name', seed.staff())} ${seed.text('phone', seed.phone())}</p>${harmless(seed, 10)}`;
};

export const SHAPES: Readonly<Record<string, Shape>> = {
  checkout,
  orders,
  chat,
  invoice,
  profile,
  mail,
  widgets,
  editor,
};
