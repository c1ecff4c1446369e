import { keyName } from "./data.js";
import { Fault } from "./fault.js";

const levels = { Read: "R", List: "L", Write: "W", "Tagging, Write": "T", "Permissions management, Write": "P" };
const types = { String: "s", Numeric: "n", Date: "d", Bool: "b", IPAddress: "i", ARN: "a", Binary: "y" };

/**
 * The catalogue as text: a line about the data, then a block for each service, separated by empty lines. A block has its prefix (and `rcp`),
 * its condition keys (k), resource types (t), the sets of keys (K) and of types (T) that actions have, and the actions (a) by level and sets.
 */
export function writeCatalogue({ version, date, services }) {
  return [`iam-catalogue 1\t${version}\t${date}`, ...services.map(block)].join("\n\n") + "\n";
}

function block(service) {
  const keys = sorted(service.keys, (key) => key.key);
  const resourceTypes = sorted(service.types, (type) => type.key);
  const keyAt = positions(keys, (key) => key.key.toLowerCase());
  const typeAt = positions(resourceTypes, (type) => type.key);
  const keySets = new Sets();
  const typeSets = new Sets();
  const groups = new Map();
  for (const action of sorted(service.actions, (action) => action.name)) {
    const named = action.resourceTypes.map((type) => resourceTypes[at(typeAt, type.name, service)]);
    const all = [...action.conditionKeys, ...action.resourceTypes.flatMap((type) => type.conditionKeys), ...named.flatMap((type) => type.conditionKeys ?? [])];
    // The key of a resource's type may be one that the service's own list leaves out: those are no facts about the service.
    const keySet = keySets.at(all.map((key) => keyAt.get(keyName(key).toLowerCase())).filter((position) => position !== undefined));
    const typeSet = typeSets.at(action.resourceTypes.map((type) => at(typeAt, type.name, service)));
    const level = levels[action.accessLevel];
    if (!level) throw new Fault(`${service.prefix}:${action.name} has the level '${action.accessLevel}', which is new.`);
    const group = `a${level}\t${keySet}\t${typeSet}`;
    if (!groups.has(group)) groups.set(group, []);
    groups.get(group).push(action.name);
  }

  return [
    service.isResourceControlled ? `${service.prefix}\trcp` : service.prefix,
    ...keys.map((key) => `k${typeLetter(key, service)}\t${key.key}`),
    ...resourceTypes.map((type) => `t${type.key}\t${type.arn}`),
    ...keySets.lines("K"),
    ...typeSets.lines("T"),
    ...[...groups].sort(([left], [right]) => compare(left, right)).map(([group, names]) => [group, ...names].join("\t")),
  ].join("\n");
}

function typeLetter(key, service) {
  const isList = key.type.startsWith("ArrayOf");
  const letter = types[isList ? key.type.slice("ArrayOf".length) : key.type];
  if (!letter) throw new Fault(`The condition key ${key.key} of ${service.prefix} has the type '${key.type}', which is new.`);
  return isList ? letter.toUpperCase() : letter;
}

/** Sets of positions, each numbered when it is first met. */
class Sets {
  #known = new Map();

  at(positions) {
    const text = [...new Set(positions)].sort((left, right) => left - right).join(",");
    if (!this.#known.has(text)) this.#known.set(text, this.#known.size);
    return this.#known.get(text);
  }

  lines(letter) {
    return [...this.#known.keys()].map((text) => letter + text);
  }
}

function at(positions, name, service) {
  const position = positions.get(name);
  if (position === undefined) throw new Fault(`An action of ${service.prefix} takes the resource type '${name}', which is not described.`);
  return position;
}

const positions = (items, name) => new Map(items.map((item, index) => [name(item), index]));

const sorted = (items, name) => [...items].sort((left, right) => compare(name(left), name(right)));

const compare = (left, right) => (left < right ? -1 : left > right ? 1 : 0);
