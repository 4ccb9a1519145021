// Identity: what the browser says about itself and about this extension.
import { browser } from 'wxt/browser';

/** The language of the browser's own menus, as a BCP 47 tag. */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage();
}

/** Version of Walkmap, as in its manifest. */
export function appVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Whether the extension that opened this page is still there: an update or a reload cuts its pages off. */
export function isContextAlive(): boolean {
  return browser.runtime?.id !== undefined;
}
