// The field saver: typed text is never lost, is saved soon, and is never called saved before it is.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type FieldSaver, newFieldSaver, SAVE_AFTER } from '@/lib/state/field-saver';

interface Write {
  row: string;
  patch: Record<string, string | null>;
  done: () => void;
  fail: (error: Error) => void;
}

let writes: Write[];
let failed: ReturnType<typeof vi.fn<(error: unknown) => void>>;
let saver: FieldSaver<'touchpoints' | 'findings'>;
beforeEach(() => {
  vi.useFakeTimers();
  writes = [];
  failed = vi.fn<(error: unknown) => void>();
  saver = newFieldSaver((table, id, patch) => {
    return new Promise<void>((done, fail) => writes.push({ row: `${table}/${id}`, patch: { ...patch }, done, fail }));
  }, failed);
});
afterEach(() => vi.useRealTimers());

const type = (value: string | null, field = 'doing', id = 'a') => saver.type('touchpoints', id, field, value);
const draft = (field = 'doing', id = 'a') => saver.draft('touchpoints', id, field);
const settle = () => vi.advanceTimersByTimeAsync(0);
const last = () => writes.at(-1) as Write;

describe('typing', () => {
  test('is written after a moment of silence, all fields of a row together', async () => {
    type('C');
    await vi.advanceTimersByTimeAsync(SAVE_AFTER - 1);
    type('Co');
    type('Hm', 'thinking');
    await vi.advanceTimersByTimeAsync(SAVE_AFTER - 1);
    expect(writes).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(writes.map(({ row, patch }) => [row, patch])).toEqual([['touchpoints/a', { doing: 'Co', thinking: 'Hm' }]]);
  });

  test('is shown as a draft until it is saved, and saved only then', async () => {
    expect(saver.state.value).toBe('saved');
    expect(draft()).toBeUndefined();
    type('Coffee');
    expect([draft(), saver.state.value]).toEqual(['Coffee', 'saving']);
    await vi.advanceTimersByTimeAsync(SAVE_AFTER);
    expect([draft(), saver.state.value]).toEqual(['Coffee', 'saving']);
    last().done();
    await settle();
    expect([draft(), saver.state.value]).toEqual([undefined, 'saved']);
  });

  test('goes on while an earlier text is being saved', async () => {
    type('A');
    void saver.flush();
    type('AB');
    last().done();
    await settle();
    expect([draft(), saver.state.value]).toEqual(['AB', 'saving']);
    await vi.advanceTimersByTimeAsync(SAVE_AFTER);
    expect(last().patch).toEqual({ doing: 'AB' });
    last().done();
    await settle();
    expect([draft(), saver.state.value]).toEqual([undefined, 'saved']);
  });

  test('can empty a field, which is not the same as no draft', () => {
    type('');
    type(null, 'wouldLeave');
    expect([draft(), draft('wouldLeave'), draft('note')]).toEqual(['', null, undefined]);
  });

  test('of two rows is written in two, in the order it was typed', async () => {
    type('1');
    saver.type('findings', 'a', 'text', '2');
    type('3', 'doing', 'b');
    await vi.advanceTimersByTimeAsync(SAVE_AFTER);
    expect(writes.map(({ row }) => row)).toEqual(['touchpoints/a', 'findings/a', 'touchpoints/b']);
  });
});

describe('a flush', () => {
  test('hands everything over before it returns, for a page that is closing', () => {
    type('A');
    void saver.flush();
    type('AB');
    type('X', 'doing', 'b');
    void saver.flush();
    expect(writes.map(({ row, patch }) => [row, patch.doing])).toEqual([
      ['touchpoints/a', 'A'],
      ['touchpoints/a', 'AB'],
      ['touchpoints/b', 'X'],
    ]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('hands the same text over once', async () => {
    type('A');
    void saver.flush();
    void saver.flush();
    await vi.advanceTimersByTimeAsync(SAVE_AFTER);
    expect(writes).toHaveLength(1);
  });

  test('resolves when all that was under way is saved, and at once when nothing is', async () => {
    await saver.flush();
    let resolved = 0;
    const count = () => {
      resolved += 1;
    };
    type('A');
    void saver.flush().then(count);
    type('B', 'doing', 'b');
    void saver.flush().then(count);
    void saver.flush().then(count);
    writes[1]?.done();
    await settle();
    expect(resolved).toBe(0);
    writes[0]?.done();
    await settle();
    expect(resolved).toBe(3);
  });
});

describe('a write that fails', () => {
  const error = new Error('full');
  const failLast = async () => {
    last().fail(error);
    await settle();
  };
  beforeEach(async () => {
    type('A');
    await vi.advanceTimersByTimeAsync(SAVE_AFTER);
    await failLast();
  });

  test('is told, keeps the text and is not tried again by itself', async () => {
    expect([draft(), saver.state.value]).toEqual(['A', 'failed']);
    expect(failed).toHaveBeenCalledExactlyOnceWith(error);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(writes).toHaveLength(1);
  });

  test('goes with the next flush', async () => {
    void saver.flush();
    expect(last().patch).toEqual({ doing: 'A' });
    last().done();
    await settle();
    expect([draft(), saver.state.value]).toEqual([undefined, 'saved']);
  });

  test('goes with the next text of its row', async () => {
    type('Hm', 'thinking');
    expect(saver.state.value).toBe('saving');
    await vi.advanceTimersByTimeAsync(SAVE_AFTER);
    expect(last().patch).toEqual({ doing: 'A', thinking: 'Hm' });
    last().done();
    await settle();
    expect(saver.state.value).toBe('saved');
  });

  test('stays failed while another row is saved', async () => {
    type('B', 'doing', 'b');
    void saver.flush();
    writes.find(({ row }) => row === 'touchpoints/b')?.done();
    await failLast();
    expect([draft(), draft('doing', 'b'), saver.state.value]).toEqual(['A', undefined, 'failed']);
  });

  test('does not stop a flush from ending', async () => {
    const flushed = saver.flush();
    await failLast();
    await expect(flushed).resolves.toBeUndefined();
  });
});

test('an earlier write that fails after a later one went through loses nothing and alarms nobody', async () => {
  type('A');
  void saver.flush();
  type('AB');
  void saver.flush();
  writes[1]?.done();
  await settle();
  writes[0]?.fail(new Error('late'));
  await settle();
  expect([draft(), saver.state.value]).toEqual([undefined, 'saved']);
  expect(failed).not.toHaveBeenCalled();
});

test('an earlier write that goes through does not hide that a later one failed', async () => {
  type('A');
  void saver.flush();
  type('AB');
  void saver.flush();
  writes[1]?.fail(new Error('full'));
  await settle();
  writes[0]?.done();
  await settle();
  expect([draft(), saver.state.value]).toEqual(['AB', 'failed']);
});
