// Leave picked: injected after the picture of what was picked; scrolls the page back to where it was.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leavePicked } from '@/lib/page/picker/picked';

export default defineUnlistedScript(() => leavePicked());
