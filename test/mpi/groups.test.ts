import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compareGroups,
  difference,
  exclude,
  include,
  intersection,
  ranksOf,
  translate,
  union,
} from '../../dist/runtime/mpi/objects/groups.js';

const IDENT = 201;
const SIMILAR = 203;
const UNEQUAL = 204;
const UNDEFINED = -32766;

const groups = fc
  .uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 12 })
  .map((members) => Int32Array.from(members));

test('union, intersection and difference keep the order of the first group, then of the second', () => {
  fc.assert(
    fc.property(groups, groups, (a, b) => {
      expect([...union(a, b)]).toEqual([...a, ...[...b].filter((rank) => !a.includes(rank))]);
      expect([...intersection(a, b)]).toEqual([...a].filter((rank) => b.includes(rank)));
      expect([...difference(a, b)]).toEqual([...a].filter((rank) => !b.includes(rank)));
    }),
  );
});

test('groups are ident, similar or unequal', () => {
  fc.assert(
    fc.property(groups, groups, (a, b) => {
      expect(compareGroups(a, a.slice())).toBe(IDENT);
      expect(compareGroups(a, a.slice().reverse())).toBe(a.length < 2 ? IDENT : SIMILAR);
      const same = a.length === b.length && intersection(a, b).length === a.length;
      expect(compareGroups(a, b) === UNEQUAL).toBe(!same);
    }),
  );
});

test('what is not included is excluded, and ranks translate to themselves or to nothing', () => {
  fc.assert(
    fc.property(groups, fc.array(fc.boolean(), { minLength: 12 }), (group, choice) => {
      const ranks = Int32Array.from(group.keys()).filter((rank) => choice[rank]!);
      const some = include(group, ranks);
      const rest = exclude(group, ranks);
      expect(some.length + rest.length).toBe(group.length);
      expect(intersection(some, rest).length).toBe(0);
      const all = Int32Array.from(group.keys());
      translate(group, all, some).forEach((rank, i) => {
        expect(rank === UNDEFINED ? rest.includes(group[i]!) : some[rank] === group[i]).toBe(true);
      });
    }),
  );
});

test('ranges are written out, and refused before they are', () => {
  expect([...ranksOf([[0, 5, 2]], 6)]).toEqual([0, 2, 4]);
  expect([...ranksOf([[5, 0, -2]], 6)]).toEqual([5, 3, 1]);
  expect([...ranksOf([[3, 3, 7]], 6)]).toEqual([3]);
  expect([
    ...ranksOf(
      [
        [4, 5, 1],
        [0, 1, 1],
      ],
      6,
    ),
  ]).toEqual([4, 5, 0, 1]);
  expect(() => ranksOf([[0, 5, 0]], 6)).toThrow(/stride 0/);
  expect(() => ranksOf([[0, 2_147_483_647, 1]], 6)).toThrow(/6 members/);
  expect(() => ranksOf([[-1, 2, 1]], 6)).toThrow(/6 members/);
  expect(() => include(Int32Array.of(7, 8), Int32Array.of(1, 1))).toThrow(/twice/);
});
