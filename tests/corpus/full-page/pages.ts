// Pages: the corpus, made by other people and shipped in npm packages; nothing of it was written or changed for Walkmap.

export interface CorpusPage {
  /** Below node_modules. */
  path: string;
  /** What makes it hard. */
  kind: string;
  /** Read from the right, by the page's own switch. */
  rtl?: boolean;
}

const of = (folder: string, kind: string, ...files: string[]): CorpusPage[] =>
  files.map((file) => ({ path: `${folder}/${file}`, kind }));

export const PAGES: readonly CorpusPage[] = [
  ...of('startbootstrap-shop-homepage/dist', 'shop', 'index.html'),
  ...of('startbootstrap-shop-item/dist', 'shop', 'index.html'),
  ...of('admin-lte/pages/examples', 'shop', 'e-commerce.html', 'invoice.html'),
  ...of('startbootstrap-agency/dist', 'fixed header that shrinks', 'index.html'),
  ...of('startbootstrap-creative/dist', 'fixed header, fixed background', 'index.html'),
  ...of('startbootstrap-freelancer/dist', 'fixed header that shrinks', 'index.html'),
  ...of('startbootstrap-grayscale/dist', 'fixed header, fixed background', 'index.html'),
  ...of('startbootstrap-new-age/dist', 'fixed header, video', 'index.html'),
  ...of('startbootstrap-resume/dist', 'fixed sidebar', 'index.html'),
  ...of(
    'startbootstrap-modern-business/dist',
    'company site',
    ...['index', 'about', 'blog-home', 'blog-post', 'contact', 'faq', 'portfolio-item', 'pricing'].map(
      (name) => `${name}.html`,
    ),
  ),
  ...of('startbootstrap-sb-admin/dist', 'admin, fixed header and sidebar', 'index.html', 'tables.html', 'charts.html'),
  ...of('startbootstrap-sb-admin/dist', 'admin, sidebar scrolls', 'layout-static.html'),
  ...of('startbootstrap-sb-admin/dist', 'short page', 'login.html', '404.html'),
  ...of('admin-lte', 'admin', 'index2.html', 'index3.html'),
  ...of('admin-lte', 'admin, frame fills the view', 'iframe.html'),
  ...of('admin-lte/pages', 'admin', 'widgets.html', 'gallery.html', 'tables/simple.html', 'mailbox/mailbox.html'),
  ...of('admin-lte/pages/UI', 'admin, long', 'general.html', 'timeline.html', 'buttons.html', 'icons.html'),
  ...of('admin-lte/pages/examples', 'admin', 'contacts.html', 'profile.html', 'project-detail.html', 'faq.html'),
  ...of('admin-lte/pages/layout', 'admin, fixed header', 'fixed-topnav.html'),
  ...of('admin-lte/pages/layout', 'admin, fixed footer', 'fixed-footer.html'),
  ...of('admin-lte/pages/layout', 'admin, fixed sidebar', 'fixed-sidebar.html'),
  ...of(
    'spectre.css/docs',
    'documentation, sticky sidebar',
    ...[
      'getting-started',
      'elements/tables',
      'elements/forms',
      'components/cards',
      'layout/grid',
      'utilities/colors',
    ].map((name) => `${name}.html`),
  ),
  ...of('spectre.css/docs/components', 'documentation, wide', 'panels.html', 'tiles.html'),
  ...of('98.css/dist', 'documentation, sticky aside', 'index.html'),
  ...of('typo.css', 'Chinese, long', 'typo.html'),
  // All of each stands in a box that scrolls.
  ...of(
    'weui/dist/example',
    'Chinese, inner scroller',
    'index.html#list',
    'index.html#article',
    'index.html#panel',
    'index.html#icons',
  ),
  ...of('layui-src/examples', 'Chinese', 'form.html', 'element.html', 'button.html', 'code.html', 'table.html'),
  ...of('blazy/example', 'lazy images', 'index.html'),
  ...of('uikit/tests', 'lazy images', 'image.html'),
  ...of('uikit/tests', 'sticky elements', 'sticky.html', 'sticky-navbar.html'),
  ...of('uikit/tests', 'moves with scrolling', 'parallax.html', 'scrollspy.html'),
  ...of('uikit/tests', 'fills the view', 'height-viewport.html', 'cover.html'),
  ...of('uikit/tests', 'prototype', 'article.html', 'form.html', 'navbar.html', 'table.html', 'card.html'),
  ...of('uikit/tests', 'from right to left', 'article.html', 'form.html', 'comment.html', 'nav.html').map((page) => ({
    ...page,
    rtl: true,
  })),
];
