// Aim at picked: injected before the picture of what was picked; brings it into sight and says where it stands.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { aimAtPicked } from '@/lib/page/picker/picked';

export default defineUnlistedScript(() => aimAtPicked());
