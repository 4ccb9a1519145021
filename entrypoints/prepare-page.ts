// Prepare page: injected before a picture is taken; covers private areas and returns the page's facts.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeGiven } from '@/lib/page/given';
import { preparePage } from '@/lib/page/preparation';
import type { Preparing } from '@/lib/page/prepared-page';

export default defineUnlistedScript(() => {
  const { covering, sheet } = takeGiven<Preparing>('/prepare-page.js');
  return preparePage(covering, sheet);
});
