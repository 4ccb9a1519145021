// Pick: injected when a person wants to choose a region or an element; returns what was chosen, when it was.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeGiven } from '@/lib/page/given';
import { pick } from '@/lib/page/picker/pick';
import type { PickWish } from '@/lib/page/picker/picking';

export default defineUnlistedScript(() => pick(takeGiven<PickWish>('/pick.js')));
