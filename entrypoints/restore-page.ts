// Restore page: injected after the picture was taken; takes the covers off.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { restorePage } from '@/lib/page/preparation';

export default defineUnlistedScript(() => restorePage());
