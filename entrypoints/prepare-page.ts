// Prepare page: injected before a picture is taken; covers private areas and returns the page's facts.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { preparePage, takeGiven } from '@/lib/page/preparation';

export default defineUnlistedScript(() => preparePage(takeGiven()));
