// View: one page in Firefox, driven as a person does: found by role and name, clicked and typed with trusted events.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@playwright/test';
import type { Bidi } from './bidi';

interface Node {
  sharedId: string;
}

const DEADLINE_MS = 15_000;

/** WebDriver's names of keys that have no letter. */
export const KEY = { escape: '\uE00C', control: '\uE009', enter: '\uE007', arrowRight: '\uE014' } as const;

export class View {
  constructor(
    private readonly bidi: Bidi,
    /** Id of its browsing context. */
    readonly context: string,
  ) {}

  /** Opens an address and waits for its load event. */
  async goto(url: string): Promise<void> {
    await this.bidi.send('browsingContext.navigate', { context: this.context, url, wait: 'complete' });
  }

  /** Runs `read` in the page and brings back what it returns, as JSON. */
  async evaluate<Args extends unknown[], Result>(
    read: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const answer = await this.bidi.send<{ exceptionDetails?: { text: string }; result: { value?: string } }>(
      'script.evaluate',
      {
        expression: `(async () => JSON.stringify(await (${read})(...${JSON.stringify(args)})))()`,
        target: { context: this.context },
        awaitPromise: true,
      },
    );
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
    return answer.result.value === undefined ? (undefined as Result) : JSON.parse(answer.result.value);
  }

  /** What is written on the page, line by line. */
  text(): Promise<string> {
    return this.evaluate(() => document.body.innerText);
  }

  /** Waits until the page reads `words`. */
  async reads(words: string | RegExp): Promise<void> {
    await expect.poll(() => this.text(), { timeout: DEADLINE_MS }).toMatch(words);
  }

  /** Waits for an element with that role and exactly that accessible name. */
  async find(role: string, name: string): Promise<Node> {
    const locator = { type: 'accessibility', value: { role, name } };
    for (const end = performance.now() + DEADLINE_MS; performance.now() < end; await sleep(50)) {
      const { nodes } = await this.bidi.send<{ nodes: Node[] }>('browsingContext.locateNodes', {
        context: this.context,
        locator,
      });
      const [node] = nodes;
      if (node) return node;
    }
    throw new Error(`no ${role} named “${name}” in: ${await this.text()}`);
  }

  async click(role: string, name: string): Promise<void> {
    const node = await this.find(role, name);
    await this.bidi.send('script.callFunction', {
      functionDeclaration: String(standStill),
      arguments: [{ sharedId: node.sharedId }],
      target: { context: this.context },
      awaitPromise: true,
    });
    const origin = { type: 'element', element: { sharedId: node.sharedId } };
    await this.act({
      type: 'pointer',
      id: 'mouse',
      actions: [
        { type: 'pointerMove', x: 0, y: 0, origin },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    });
  }

  /** Types `keys` one after the other, wherever the focus is. */
  async press(keys: string): Promise<void> {
    const actions = [...keys].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.act({ type: 'key', id: 'keyboard', actions });
  }

  /** Replaces what a text field holds. */
  async fill(name: string, text: string): Promise<void> {
    await this.click('textbox', name);
    await this.act({
      type: 'key',
      id: 'keyboard',
      actions: [
        { type: 'keyDown', value: KEY.control },
        { type: 'keyDown', value: 'a' },
        { type: 'keyUp', value: 'a' },
        { type: 'keyUp', value: KEY.control },
      ],
    });
    await this.press(text);
  }

  /** A PNG of what is in sight. */
  async screenshot(): Promise<Buffer> {
    const { data } = await this.bidi.send<{ data: string }>('browsingContext.captureScreenshot', {
      context: this.context,
    });
    return Buffer.from(data, 'base64');
  }

  private async act(action: object): Promise<void> {
    await this.bidi.send('input.performActions', { context: this.context, actions: [action] });
  }
}

/** Runs in the page: brings an element into sight and waits until it no longer moves. */
const standStill = async (element: Element): Promise<void> => {
  element.scrollIntoView({ block: 'nearest' });
  for (let before = ''; ; ) {
    const { x, y } = element.getBoundingClientRect();
    const now = `${x} ${y}`;
    if (now === before) return;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
};
