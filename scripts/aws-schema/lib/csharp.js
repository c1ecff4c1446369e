import { Fault } from "./fault.js";
import { pascal } from "./resources.js";

// TypeScript has one kind of number and no rule against a property named like its class. What the official C# package calls
// int, double or otherwise is in sdk/Pulumi.Aws/schema/csharp.json.

const file = "sdk/Pulumi.Aws/schema/csharp.json";

/** Replaces `number` by int or double wherever programs can see it. */
export function applyNumbers(csharp, programs, programTypes, types) {
  const tables = [...programs.map(({ token, properties }) => [token, properties]), ...[...programTypes].map((key) => [key, types.get(key)])];
  const unknown = [];
  for (const [key, table] of tables)
    for (const [name, property] of table) {
      if (!property.type.includes("number") || property.only) continue;
      const known = csharp.numbers[key]?.[name];
      if (known === undefined) unknown.push(`${key}.${name}`);
      else property.type = property.type.replace("number", known);
    }
  if (unknown.length === 0) return;
  throw new Fault(
    `Programs see these numbers, and ${file} does not say whether they are int or double in the official C# package: ` +
      `${unknown.join(", ")}. Look them up there and add them under "numbers".`);
}

/** Sets the C# name of a property whose own name C# does not allow. */
export function checkNames(csharp, programs) {
  for (const { token, class: className, properties } of programs)
    for (const [name, property] of properties) {
      const renamed = csharp.renames[token]?.[name];
      if (renamed) property.name = renamed;
      else if (pascal(name) === className)
        throw new Fault(`${token}.${name} has the name of its class; ${file} must say under "renames" what C# calls it.`);
    }
}

/** The C# namespace of every module that is used. */
export function namespaces(csharp, items, types) {
  const modules = new Set([...items.map(({ module }) => module), ...[...types.keys()].map((key) => key.split("/")[0])]);
  return new Map([...modules].sort().map((module) => {
    const name = csharp.modules[module];
    if (name === undefined) throw new Fault(`${file} does not say under "modules" what C# calls the module ${module}.`);
    return [module, name];
  }));
}
