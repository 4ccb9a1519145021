// Find picked: injected before the picture of a picked element; says where it stands in the whole page, and whether it fits.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findPicked } from '@/lib/page/picker/find-picked';

export default defineUnlistedScript(() => findPicked());
