// Watch page: injected into pages of a walkthrough with auto-capture; tells the worker of their coming to rest and of clicks.
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeGiven } from '@/lib/page/given';
import type { Watching } from '@/lib/page/page-message';
import { watchPage } from '@/lib/page/watch-page';

export default defineUnlistedScript(() => {
  watchPage(takeGiven<Watching>('/watch-page.js'), async (message) => browser.runtime.sendMessage(message));
});
