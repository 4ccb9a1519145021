// Tall page: injected once before a page is captured in full; leaves the steps for the worker to call one by one.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { newTallSteps, type TallSteps } from '@/lib/page/tall/tall-page';

export default defineUnlistedScript(() => {
  const world = globalThis as { walkmapTall?: TallSteps };
  world.walkmapTall?.end();
  world.walkmapTall = newTallSteps();
});
