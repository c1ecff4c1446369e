import { referencesIn } from "./shape.js";

/**
 * Nested types that differ in nothing but their name become one, under the shortest of their names, when the same resource
 * uses them for a property of the same name. Recursive schemas (WAF statements) are a few dozen types then, not hundreds.
 */
export function shareTypes(types, resources, keep) {
  const uses = new Map();
  for (const { token, properties } of resources) collectUses(types, properties, uses, token);

  const alias = new Map();
  let before;
  do {
    before = alias.size;
    const first = new Map();
    for (const key of [...types.keys()].sort(shortestFirst)) {
      if (keep.has(key) || alias.has(key)) continue;
      const signature = JSON.stringify([uses.get(key), [...types.get(key)]], (_, value) => renamed(value, alias));
      if (first.has(signature)) alias.set(key, first.get(signature));
      else first.set(signature, key);
    }
  } while (alias.size > before);

  for (const key of alias.keys()) types.delete(key);
  for (const table of [...types.values(), ...resources.map((resource) => resource.properties)])
    for (const property of table.values()) property.type = renamed(property.type, alias);
}

const shortestFirst = (a, b) => a.length - b.length || (a < b ? -1 : 1);

const renamed = (value, alias) =>
  typeof value === "string" && value.includes("/") ? value.replace(/\w+\/\w+/g, (key) => alias.get(key) ?? key) : value;

// For each type: the resource and the property that use it. A type with several users is left alone (no two are alike).
function collectUses(types, table, uses, owner) {
  for (const [name, property] of table)
    for (const key of referencesIn(property.type)) {
      const known = uses.get(key);
      if (known) {
        if (known.name !== name || known.owner !== owner) uses.set(key, { unique: key });
        continue;
      }
      uses.set(key, { name, owner });
      collectUses(types, types.get(key), uses, owner);
    }
}
