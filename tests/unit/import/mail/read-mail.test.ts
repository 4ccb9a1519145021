// Mails: what is written in them, in whatever way it was packed, and nothing of whom it was written to.
import { describe, expect, it } from 'vitest';
import { readMail } from '@/lib/import/mail/read-mail';
import { splitMailbox } from '@/lib/import/mail/split-mailbox';
import { newCleaner } from '@/lib/state/clean-words';

const clean = newCleaner({ names: ['Ines Müller'] });
const mailOf = (lines: readonly string[]) => new Blob([Buffer.from(lines.join('\r\n'), 'latin1')]);
const read = (...lines: string[]) => readMail(mailOf(lines), clean);
const HEAD = [
  'From: "Brewhaus" <orders@mail.shop.example>',
  'To: Ines Mueller <ines.private@home.example>',
  'Date: Thu, 12 Nov 2026 14:00:00 +0100',
];

describe('a mail is read', () => {
  it('in quoted-printable, with its subject in encoded words', async () => {
    const mail = await read(
      ...HEAD,
      'Subject: =?utf-8?Q?Ihre_Bestellung_f=C3=BCr_Sie?=',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Sch=C3=B6n, dass Sie da sind.=',
      ' Bis bald.',
    );
    expect(mail).toMatchObject({
      subject: 'Ihre Bestellung für Sie',
      sender: 'mail.shop.example',
      at: Date.UTC(2026, 10, 12, 13),
      text: 'Schön, dass Sie da sind. Bis bald.',
      pictures: [],
    });
  });

  it('in base64 and GB 2312', async () => {
    const mail = await read(
      ...HEAD,
      'Subject: =?gb2312?B?xPq1xLaptaU=?=',
      'Content-Type: text/plain; charset=gb2312',
      'Content-Transfer-Encoding: base64',
      '',
      'xPq1xLaptaXS0b6tt6K79aGj',
    );
    expect([mail.subject, mail.text]).toEqual(['您的订单', '您的订单已经发货。']);
  });

  it('in several parts: its plain words before its HTML, and pictures that came with it, the largest first', async () => {
    const picture = (size: number) => Buffer.alloc(size, 7).toString('base64');
    const mail = await read(
      ...HEAD,
      'Subject: Parcel',
      'Content-Type: multipart/mixed; boundary=outer',
      '',
      '--outer',
      'Content-Type: multipart/alternative; boundary=inner',
      '',
      '--inner',
      'Content-Type: text/plain',
      '',
      'On its way.',
      '--inner',
      'Content-Type: text/html',
      '',
      '<b>On its way</b>',
      '--inner--',
      ...[100, 5_000, 9_000].flatMap((size) => [
        '--outer',
        'Content-Type: image/png; name=a.png',
        'Content-Transfer-Encoding: base64',
        '',
        picture(size),
      ]),
      '--outer',
      'Content-Type: application/pdf; name=bill.pdf',
      'Content-Disposition: attachment',
      'Content-Transfer-Encoding: base64',
      '',
      picture(9_999),
      '--outer--',
    );
    expect(mail.text).toBe('On its way.');
    expect(mail.pictures.map(({ size }) => size)).toEqual([9_000, 5_000]);
  });

  it('in HTML alone, as its words: no script, no style, no address of a picture', async () => {
    const mail = await read(
      ...HEAD,
      'Subject: Hello',
      'Content-Type: text/html',
      '',
      '<html><head><title>x</title><style>p{color:red}</style></head><body onload="alert(1)">',
      '<!-- hidden <b>note</b> --><h1>Hello &amp; welcome</h1><p>One<br>Two&nbsp;&euro;&#8212;&#x41;</p>',
      '<ul><li>first<li>second</ul><script>alert(1)</script><img src="https://tracker.example/p.gif" alt="x">',
      '<a href="https://shop.example/?t=1">here</a> 1 < 2 <a title="a > b">end</a>',
    );
    expect(mail.text).toBe('Hello & welcome\n\nOne\nTwo €—A\n\n• first\n• second\nhere 1 < 2 end');
  });
});

it('keeps no address, number, code, name or token of anybody', async () => {
  const mail = await read(
    ...HEAD,
    'Subject: Order for ines.private@home.example',
    '',
    'Dear Ines M\xfcller,',
    'call +49 221 9876543 or pay to DE89 3704 0044 0532 0130 00.',
    'Your verification code is 482913.',
    'https://shop.example/track/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc?mail=ines.private@home.example',
  );
  const kept = JSON.stringify(mail);
  for (const secret of ['ines.private', '9876543', '0532', '482913', 'eyJhbGci', 'Mueller']) {
    expect(kept, secret).not.toContain(secret);
  }
  expect(mail.subject).toBe('Order for …');
  expect(mail.text).toContain('https://shop.example/track/…');
});

describe('a hostile mail does no harm', () => {
  it('that has no end of parts within parts', async () => {
    const nested = Array.from({ length: 400 }, (_, n) => [
      `Content-Type: multipart/mixed; boundary=b${n}`,
      '',
      `--b${n}`,
    ]).flat();
    await expect(read(...HEAD, ...nested, '', 'deep')).rejects.toThrow('mail-unreadable');
  });

  it('that turns letters around, has zeros in it, lies about its alphabet or never closes its tags', async () => {
    const mail = await read(
      ...HEAD,
      'Subject: evil=?utf-8?B?4oCu?=txt.exe',
      'Content-Type: text/html; charset=no-such-thing',
      'Date: the day after',
      '',
      `a\0b<p title="${'x'.repeat(1_000)}`,
      `${'<'.repeat(50_000)}${'&#x110000;&#0;&#xd800;'.repeat(1_000)}`,
    );
    expect(mail.subject).not.toMatch(/\u202e/);
    expect(mail.text).not.toMatch(/\0/);
    expect(mail.text.length).toBeLessThanOrEqual(10_000);
  });

  it('that is no mail at all, or too large a one', async () => {
    expect(await read('')).toMatchObject({ subject: '', sender: '', at: null, text: '' });
    await expect(readMail(new Blob([new Uint8Array(26 * 1024 * 1024)]), clean)).rejects.toThrow('attachment-too-large');
  });
});

it('parts a mailbox into its mails, and not where a mail only says From', async () => {
  const box = new Blob([
    [
      'From a@b.example Thu Nov 12 14:00:00 2026',
      ...HEAD,
      'Subject: one',
      '',
      'From here on',
      '',
      '>From there',
      '',
    ].join('\n'),
    ['', 'From a@b.example Thu Nov 12 15:00:00 2026', ...HEAD, 'Subject: two', '', 'Bye', ''].join('\r\n'),
  ]);
  const mails = await Promise.all((await splitMailbox(box)).map((mail) => readMail(mail, clean)));
  expect(mails.map(({ subject, text }) => [subject, text])).toEqual([
    ['one', 'From here on\n\n>From there'],
    ['two', 'Bye'],
  ]);
});
