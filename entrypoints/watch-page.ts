// Watch page: injected into pages of a walkthrough with auto-capture; tells the worker of their coming to rest and of clicks.
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeGiven } from '@/lib/page/given';
import type { Watching } from '@/lib/page/page-message';
import { type Send, watchPage } from '@/lib/page/watch-page';

/** A worker that was stopped in the middle answers the next message; an extension that was reloaded answers none. */
const send: Send = async (message) => {
  try {
    return await browser.runtime.sendMessage(message);
  } catch (error) {
    if (browser.runtime?.id === undefined) throw error;
  }
};

export default defineUnlistedScript(() => watchPage(takeGiven<Watching>('/watch-page.js'), send));
