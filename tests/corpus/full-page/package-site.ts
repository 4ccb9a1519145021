// Package site: serves the pages of installed packages; what they name on other hosts comes from packages and drawn pictures.
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../../../node_modules/', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** What the pages of admin-lte want from a folder that its package lacks. */
const PLUGINS: Readonly<Record<string, string>> = {
  'jquery/jquery.min.js': 'jquery/dist/jquery.min.js',
  'bootstrap/js/bootstrap.bundle.min.js': 'admin-lte/node_modules/bootstrap/dist/js/bootstrap.bundle.min.js',
  'icheck-bootstrap/icheck-bootstrap.min.css': 'icheck-bootstrap/icheck-bootstrap.min.css',
};

function fileOf(name: string): string {
  const plugin = /^admin-lte\/plugins\/(.+)$/.exec(name)?.[1];
  if (!plugin) return name;
  return PLUGINS[plugin] ?? plugin.replace(/^fontawesome-free\//, '@fortawesome/fontawesome-free/');
}

const PICTURE = /^https?:\/\/[^"']*?(unsplash|dummyimage|placehold|\.jpe?g|\.png|\.gif)[^"']*$/i;

/** The page as it was shipped, but for the hosts, which this machine cannot reach. */
function localised(html: string): string {
  return html
    .replaceAll(/https?:\/\/(?:cdn\.jsdelivr\.net\/npm|unpkg\.com)\/((?:@[\w-]+\/)?[\w.-]+)@[\w.^~-]+\//g, '/$1/')
    .replaceAll(/https:\/\/use\.fontawesome\.com\/releases\/[^/]+\//g, '/@fortawesome/fontawesome-free/')
    .replaceAll(/(src|data-src|srcset)=(["'])([^"']+)\2/g, (whole, attribute, quote, url) =>
      PICTURE.test(url) ? `${attribute}=${quote}/picture/${encodeURIComponent(url)}${quote}` : whole,
    );
}

/** A picture of the size that an address asks for, with a pattern of its own. */
function drawn(url: string): string {
  const [width = 900, height = 600] = (/(\d{2,4})x(\d{2,4})/.exec(url)?.slice(1) ?? []).map(Number);
  const hue = [...url].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 90 60" preserveAspectRatio="none">
<rect width="90" height="60" fill="hsl(${hue} 45% 70%)"/><circle cx="62" cy="20" r="9" fill="hsl(${hue + 40} 80% 85%)"/>
<path d="M0 60L28 24L46 44L60 32L90 60z" fill="hsl(${hue} 40% 40%)"/></svg>`;
}

export interface PackageSite {
  /** Without a trailing slash. */
  origin: string;
  close(): Promise<void>;
}

export async function startPackageSite(): Promise<PackageSite> {
  const server = http.createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (pathname.startsWith('/picture/')) {
      response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(drawn(decodeURIComponent(pathname)));
      return;
    }
    const name = path.posix.normalize(decodeURIComponent(pathname)).slice(1);
    const file = await readFile(path.join(modules, fileOf(name))).catch(() => undefined);
    const type = TYPES[path.extname(name)] ?? 'application/octet-stream';
    if (!file) response.writeHead(404).end();
    else
      response
        .writeHead(200, { 'content-type': type })
        .end(type.startsWith('text/html') ? localised(String(file)) : file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
