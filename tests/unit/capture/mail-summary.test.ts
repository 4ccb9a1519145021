// Mail summary: subject, sender's domain and day as plain text; nobody's address, and nothing of the body.
import { expect, test } from 'vitest';
import { mailSummary } from '@/lib/capture/mail-summary';
import { MAIL } from '../../support/file-bytes';

const summary = (...lines: string[]) => mailSummary(new TextEncoder().encode(lines.join('\r\n')));

test('a mail is named by what it says of itself, without any address', () => {
  const said = summary(MAIL);
  expect(said).toBe('Ihre Bestellung 4711 ☕ · mail.shop.example · 2026-11-12');
  expect(said).not.toMatch(/orders|ines|tracker|script/);
});

test.each([
  [['From: a@shop.example', 'Subject: Hello', ' again', '', 'x'], 'Hello again · shop.example'],
  [['From: Ann Other <a.other@SHOP.example>', 'Date: Tue, 3 Mar 2026 23:30:00 -0500'], 'shop.example · 2026-03-04'],
  [['Subject: 您的订单已发货', 'From: x'], '您的订单已发货'],
  [['Subject: =?gb2312?B?xPq6w6Os?=', 'From: x'], '您好，'],
  [['Subject: =?x-unknown?Q?abc?=', 'From: x'], '=?x-unknown?Q?abc?='],
  [['Subject: =?utf-8?B?%%%?=', 'From: x'], '=?utf-8?B?%%%?='],
  [['From: "evil@bank.example" <x@real.example>', 'Subject: a\u202Eb\tc'], 'ab c · real.example'],
  [['From: a@<script>.example'], ''],
  [['Date: soon', 'From: nobody'], ''],
  [['No header at all'], ''],
])('%j is %j', (lines, said) => {
  expect(summary(...lines)).toBe(said);
});

test('a subject is not longer than a line can show', () => {
  expect(summary(`Subject: ${'x'.repeat(5_000)}`, 'From: x')).toHaveLength(200);
});
