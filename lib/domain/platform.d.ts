// The two platform objects that pure rules may use; the DOM is not compiled in here.
declare class URL {
  constructor(url: string, base?: string);
  static parse(url: string): URL | null;
  readonly href: string;
  readonly username: string;
  readonly protocol: string;
  readonly origin: string;
  readonly host: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly hash: string;
  readonly searchParams: { get(name: string): string | null };
}
