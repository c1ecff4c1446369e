import { Fault } from "./fault.js";
import { referencesIn, settled } from "./shape.js";

/**
 * Adds to a resource what its deprecated twin has and it has not, so that one view reads both. A row that only a twin has
 * says so in `only`; programs do not see it.
 */
export function addTwin(types, table, twinTable, twin) {
  for (const [name, property] of twinTable) {
    const own = table.get(name);
    if (own) join(types, own.type, property.type, twin, `${twin}.${name}`);
    else table.set(name, { type: property.type, only: twin });
  }
  sortRows(table);
}

function join(types, own, other, twin, place) {
  if (own === other) return;
  if (plain(own) !== plain(other)) throw new Fault(`${place} is ${other}, and ${own} in the type it is a twin of; give it a view of its own.`);

  const [ownKey] = referencesIn(own);
  const [otherKey] = referencesIn(other);
  if (ownKey && otherKey && ownKey !== otherKey) addTwin(types, types.get(ownKey), types.get(otherKey), twin);
}

// What a view makes of a shape: lists and maps of text, numbers, flags or objects.
const plain = (shape) => settled(shape).replace(/\w+\/\w+/g, "object");

function sortRows(table) {
  const sorted = [...table].sort(([a], [b]) => (a < b ? -1 : 1));
  table.clear();
  for (const [name, property] of sorted) table.set(name, property);
}
