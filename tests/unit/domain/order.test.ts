// Order: whatever is moved wherever, every row keeps a place of its own and nobody else is renamed.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byOrder, orderAt, orderBetween } from '@/lib/domain/order';
import { ordersOf } from '../../support/one-row';

interface Row {
  id: string;
  order: string;
}

const rowsOf = (count: number): Row[] => ordersOf(count).map((order, i) => ({ id: `row-${i}`, order }));

test('a key lies between its neighbours, and beyond an open end', () => {
  const first = orderBetween(null, null);
  const last = orderBetween(first, null);
  const middle = orderBetween(first, last);
  expect([last, first, middle, orderBetween(null, first)].toSorted()).toEqual([
    orderBetween(null, first),
    first,
    middle,
    last,
  ]);
});

test('any moves keep a total order with unique keys, and each brings its row to the place asked for', () => {
  const moves = fc.array(fc.record({ from: fc.nat(), to: fc.integer({ min: -3, max: 40 }) }), { maxLength: 60 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), moves, (count, steps) => {
      let rows = rowsOf(count);
      for (const { from, to } of steps) {
        const moved = rows[from % count];
        if (!moved) return;
        const others = rows.filter((row) => row !== moved);
        const wanted = others.toSpliced(Math.max(0, Math.min(to, others.length)), 0, moved);
        const order = orderAt(rows, moved.id, to);
        rows = rows.map((row) => (row === moved ? { ...row, order } : row)).sort(byOrder);
        expect(rows.map((row) => row.id)).toEqual(wanted.map((row) => row.id));
        expect(new Set(rows.map((row) => row.order)).size).toBe(count);
      }
    }),
  );
});

test('a new row comes between, before and behind the others', () => {
  const rows = rowsOf(3);
  for (const index of [-1, 0, 1, 2, 3, 99]) {
    const all = [...rows, { id: 'new', order: orderAt(rows, null, index) }].sort(byOrder);
    expect(all.findIndex((row) => row.id === 'new')).toBe(Math.max(0, Math.min(index, 3)));
  }
  expect(orderAt([], null, 5)).toBe(orderBetween(null, null));
});

test('a key stays short when rows are always put at the same place', () => {
  let rows = rowsOf(2);
  for (let i = 0; i < 500; i += 1) rows = [...rows, { id: `new-${i}`, order: orderAt(rows, null, 1) }].sort(byOrder);
  expect(Math.max(...rows.map((row) => row.order.length))).toBeLessThan(200);
});

test('two devices that chose the same key agree by id, and a row can still be put beside theirs', () => {
  const twins = [
    { id: 'b', order: 'a1' },
    { id: 'a', order: 'a1' },
  ].sort(byOrder);
  expect(twins.map((row) => row.id)).toEqual(['a', 'b']);
  const rows = [{ id: '0', order: 'a0' }, ...twins, { id: 'z', order: 'a2' }];
  for (const index of [0, 1, 2, 3, 4]) {
    const order = orderAt(rows, null, index);
    expect(order).not.toBe('a1');
    const all = [...rows, { id: 'new', order }].sort(byOrder).map((row) => row.id);
    expect(all.indexOf('new')).toBe(index === 2 ? 3 : index);
  }
});

test('equal rows are neither before nor behind one another', () => {
  const row = { id: 'a', order: 'a1' };
  expect(byOrder(row, { ...row })).toBe(0);
});
