// Guess channel: the medium that carries a page, told by its host; any other page is the web.
import type { Channel } from './channel';

/** Of `host/path`; the first that fits counts. */
const HOSTS: readonly (readonly [Channel, RegExp])[] = [
  ['app', /^(apps\.apple\.com|itunes\.apple\.com|play\.google\.com\/store|appgallery\.huawei\.)/],
  ['email', /^(mail|webmail|outlook|mailbox)\.|\.(proton|gmx|mail)\.[a-z]+\/|^mail\.google\.com/],
  [
    'messaging',
    /^(web\.whatsapp\.com|wa\.me|web\.telegram\.org|t\.me|www\.messenger\.com|messages\.google\.com|wx\.qq\.com)/,
  ],
  ['chat', /(^|\.)(intercom\.(io|help)|livechatinc\.com|tawk\.to|drift\.com|crisp\.chat|userlike\.com)\//],
  [
    'social',
    /(^|\.)(facebook|instagram|linkedin|tiktok|pinterest|youtube|twitter|x|weibo|xiaohongshu|douyin|threads)\.(com|net)\//,
  ],
  [
    'search',
    /(^|\.)(google\.[a-z.]+\/search|bing\.com\/search|duckduckgo\.com|ecosia\.org\/search|baidu\.com\/s|so\.com\/s)/,
  ],
  ['community', /^(community|forum|forums|discuss)\.|(^|\.)(reddit|quora|zhihu)\.com\//],
];

/** `web` for what nothing else speaks for, and where there is no address. */
export function guessChannel(url: string | null): Channel {
  if (url === null || !/^https?:/.test(url)) return 'web';
  const { host, pathname } = new URL(url);
  const address = `${host}${pathname}`;
  return HOSTS.find(([, pattern]) => pattern.test(address))?.[0] ?? 'web';
}
