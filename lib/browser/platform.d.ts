// What both browsers have and TypeScript's library does not know yet.
interface Uint8ArrayConstructor {
  /** https://tc39.es/proposal-arraybuffer-base64/ */
  fromBase64(text: string): Uint8Array<ArrayBuffer>;
}
interface Uint8Array {
  toHex(): string;
  toBase64(): string;
}
