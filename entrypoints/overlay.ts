import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOverlay } from '../overlay/start.ts';
import { world } from '../overlay/world.ts';

/** On pages that name the subject: reads, matches, mounts. A second injection makes the first read again. */
export default defineUnlistedScript(() => {
  const here = world();
  here.overlay ??= startOverlay(document);
  here.overlay.read();
});
