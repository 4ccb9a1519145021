// Small site: a page or two that a test writes itself, served from this machine on an origin of their own.
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SmallSite {
  /** Without a trailing slash. */
  origin: string;
  close(): Promise<void>;
}

/** Serves `pages` (HTML by path, or a picture where that ends in `.svg`); everything else is not found. */
export const startSmallSite = async (pages: Readonly<Record<string, string>>): Promise<SmallSite> => {
  const server = http.createServer((request, response) => {
    const page = pages[request.url ?? ''];
    const type = request.url?.endsWith('.svg') ? 'image/svg+xml' : 'text/html; charset=utf-8';
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': type });
    response.end(page);
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
};
