// Prepare page: injected before a picture is taken; covers private areas and returns the page's facts.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Covering } from '@/lib/domain/covering';
import { takeGiven } from '@/lib/page/given';
import { preparePage } from '@/lib/page/preparation';

export default defineUnlistedScript(() => preparePage(takeGiven<Covering>('/prepare-page.js')));
