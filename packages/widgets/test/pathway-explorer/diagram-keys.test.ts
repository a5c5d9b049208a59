import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxAfter, type DiagramKey } from '../../src/pathway-explorer/diagram-keys.js';
import { layOut } from '../../src/pathway-explorer/layout/layout.js';
import { metrics, randomPathway } from './random-pathway.js';

const roles = [1, 1, 1, 2, 2, 3].map((stage, i) => ({ stage, label: `Role ${i}` }));
const route = (from: number, to: number) => ({ from, to, kind: 'progression' });
const routes = [route(0, 3), route(1, 4), route(3, 5)];
const layout = layOut(roles, routes, metrics);
const press = (at: number, ...keys: DiagramKey[]) =>
  keys.reduce((index, key) => boxAfter(key, index, layout, routes), at);
/** The roles of a column from top to bottom. */
const column = (...indexes: number[]) =>
  indexes.sort((a, b) => layout.boxes[a]!.y - layout.boxes[b]!.y);

describe('keys in the diagram', () => {
  it('right and left follow routes', () => {
    expect(press(1, 'ArrowRight')).toBe(4);
    expect(press(0, 'ArrowRight', 'ArrowRight')).toBe(5);
    expect(press(5, 'ArrowLeft', 'ArrowLeft')).toBe(0);
  });

  it('right goes to the nearest role of the next column where no route leads', () => {
    expect([3, 4]).toContain(press(2, 'ArrowRight'));
    expect(press(4, 'ArrowRight')).toBe(5);
  });

  it('up and down go through the column and on into the next one', () => {
    const [top = 0, middle = 0, bottom = 0] = column(0, 1, 2);
    const [next] = column(3, 4);
    expect(press(top, 'ArrowDown')).toBe(middle);
    expect(press(top, 'ArrowDown', 'ArrowDown')).toBe(bottom);
    expect(press(bottom, 'ArrowDown')).toBe(next);
    expect(press(next!, 'ArrowUp')).toBe(bottom);
    expect(press(top, 'ArrowUp')).toBe(top);
  });

  it('Home and End go to the first role of all and to the last', () => {
    expect(press(4, 'Home')).toBe(column(0, 1, 2)[0]);
    expect(press(0, 'End')).toBe(5);
  });

  it('reach every role from every other', () => {
    fc.assert(
      fc.property(randomPathway(12), ({ roles: any, routes: their }) => {
        const laid = layOut(any, their, metrics);
        const keys: DiagramKey[] = [
          'ArrowUp',
          'ArrowDown',
          'ArrowLeft',
          'ArrowRight',
          'Home',
          'End',
        ];
        const seen = new Set([any.length - 1]);
        for (const at of seen) for (const key of keys) seen.add(boxAfter(key, at, laid, their));
        expect(seen.size).toBe(any.length);
      }),
    );
  });
});
