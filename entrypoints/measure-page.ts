// Measure page: injected instead of `prepare-page` while a person has masking switched off.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { preparePage } from '@/lib/page/preparation';

export default defineUnlistedScript(() => preparePage(false));
