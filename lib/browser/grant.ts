// Grant: how long the access that a click or a shortcut gives to a page lasts in this browser.

/** Firefox takes activeTab back at every navigation; Chrome and Edge keep it until the tab leaves the site. */
export const GRANT_LASTS: 'site' | 'page' = import.meta.env.FIREFOX ? 'page' : 'site';
