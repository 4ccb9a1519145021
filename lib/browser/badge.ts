// Badge: the few characters on the toolbar button that tell a shopper with a closed panel what happened.
import { browser } from 'wxt/browser';

export type Badge =
  | { kind: 'none' }
  | { kind: 'count'; count: number }
  | { kind: 'paused' }
  | { kind: 'saved' }
  | { kind: 'reminder' }
  | { kind: 'review' }
  | { kind: 'problem'; sentence: string };

const COLOURS = {
  none: '#5b606a',
  count: '#2d4bd8',
  paused: '#5b606a',
  saved: '#0a5c73',
  reminder: '#8a5a00',
  review: '#8a5a00',
  problem: '#c8321f',
};

export async function showBadge(badge: Badge): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text: textOf(badge) }),
    browser.action.setBadgeBackgroundColor({ color: COLOURS[badge.kind] }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
    browser.action.setTitle({ title: titleOf(badge) }),
  ]);
}

/** Whether the button still shows what `badge` would show. */
export async function badgeShows(badge: Badge): Promise<boolean> {
  return (await browser.action.getBadgeText({})) === textOf(badge);
}

function titleOf(badge: Badge): string {
  if (badge.kind === 'problem') return badge.sentence;
  if (badge.kind === 'review') return browser.i18n.getMessage('badge_review');
  return browser.i18n.getMessage('name');
}

function textOf(badge: Badge): string {
  switch (badge.kind) {
    case 'none':
      return '';
    case 'count':
      return String(badge.count);
    case 'paused':
      return '||';
    case 'saved':
      return '✓';
    case 'reminder':
    case 'review':
      return '⏰';
    case 'problem':
      return '!';
  }
}
