import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Shelf } from '../../runtime/shelf.ts';

/** As the pool of workers and a worker do it: the giver knows by its own shelf what the keeper has. */
test('what a rank needs is on its shelf, whatever it had before, and both ends know', () => {
  const needs = fc.uniqueArray(fc.nat(30), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(needs, { maxLength: 50 }), (all) => {
      const giver = new Shelf<true>(4);
      const keeper = new Shelf<string>(4);
      for (const wanted of all) {
        const missing = wanted.filter((id) => !giver.has(id));
        if (missing.length > 0)
          for (const shelf of [giver, keeper]) {
            shelf.reserve(2 * wanted.length);
            for (const id of wanted) shelf.want(id);
            for (const id of missing) shelf.put(id, (shelf === keeper ? `memory ${id}` : true) as never);
          }
        expect(wanted.map((id) => keeper.get(id))).toEqual(wanted.map((id) => `memory ${id}`));
        for (let id = 0; id <= 30; id++) expect(keeper.has(id)).toBe(giver.has(id));
      }
    }),
  );
});
