// Screen: a display of its own with a real keyboard and mouse, for what no headless browser can be given.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

export interface Screen {
  /** Arguments that make a browser, not headless, open its window here. */
  browserArgs: readonly string[];
  /** Presses keys on the keyboard, together, such as `alt+shift+s`; whatever has the focus gets them. */
  press(keys: string): void;
  /** Clicks the mouse at a place of the screen, in its pixels. */
  click(x: number, y: number, button: 'left' | 'right'): void;
  close(): Promise<void>;
}

const BUTTONS = { left: '1', right: '3' } as const;

/** Needs Xvfb and xdotool, which scripts/find-screen.mjs finds or installs. Rejects where they do not start. */
export const startScreen = async (): Promise<Screen> => {
  // It picks a number that is free and tells it: other displays on this machine are left alone.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  const told = server.stdio[3] as Readable;
  const [number] = await Promise.race([
    once(told, 'data'),
    once(server, 'error').then(([error]) => Promise.reject(error)),
    once(server, 'exit').then(() => Promise.reject(new Error('Xvfb ended at once'))),
  ]);
  const display = `:${String(number).trim()}`;
  const run = (...args: string[]) => {
    const { status, stderr, error } = spawnSync('xdotool', args, {
      env: { ...process.env, DISPLAY: display },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`xdotool ${args.join(' ')}: ${error ?? stderr}`);
  };
  return {
    browserArgs: [`--display=${display}`, '--ozone-platform=x11'],
    press: (keys) => run('key', '--clearmodifiers', keys),
    click: (x, y, button) => run('mousemove', String(x), String(y), 'click', BUTTONS[button]),
    close: async () => {
      const ended = once(server, 'exit');
      server.kill();
      await ended;
    },
  };
};
