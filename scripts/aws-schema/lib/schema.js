import { Fault } from "./fault.js";
import { applyNumbers, checkNames, namespaces } from "./csharp.js";
import { classOf, merge, moduleOf, pascal, readFunction, readResource } from "./resources.js";
import { shareTypes } from "./share.js";
import { enumsIn, referencesIn, settled } from "./shape.js";
import { addTwin } from "./twins.js";

/** Everything aws.json says, from the list, the declarations and the facts about C#. */
export function buildSchema(declarations, list, csharp) {
  const types = new Map();
  const functions = list.filter(({ kind }) => kind === "function").map((entry) => buildFunction(declarations, entry, types));
  const resources = list.filter(({ kind }) => kind !== "function").map((entry) => buildResource(declarations, entry, types));

  const programs = [...functions, ...resources.filter(({ kind }) => kind === "program")];
  const programTypes = reachable(types, programs, true);
  settleViews(resources, programTypes, types);
  shareTypes(types, resources, programTypes);
  const used = reachable(types, [...functions, ...resources], false);
  for (const key of types.keys()) if (!used.has(key)) types.delete(key);

  checkNames(csharp, programs);
  applyNumbers(csharp, programs, programTypes, types);
  return {
    package: { name: "aws", version: declarations.version },
    modules: namespaces(csharp, [...functions, ...resources], types),
    views: viewNames(declarations, types),
    resources: byToken(resources),
    functions: byToken(functions),
    types: new Map([...types].sort()),
    enums: enumerations(declarations, programs, programTypes, types),
  };
}

function buildFunction(declarations, { token, place }, types) {
  const properties = readFunction(declarations, token, place);
  collectTypes(declarations, properties, types);
  return { token, class: pascal(token.split(":")[2]), module: moduleOf(token), properties };
}

function buildResource(declarations, { kind, token, twins, place }, types) {
  const { aliases, secretOutputs, table } = readResource(declarations, token, place);
  collectTypes(declarations, table, types);

  // An older name that still exists as a class of its own is a twin, whether or not the list says so.
  const all = new Set([...twins, ...aliases.filter((alias) => declarations.file(alias)?.classes.has(classOf(alias)))]);
  for (const twin of all) {
    const other = readResource(declarations, twin, place).table;
    collectTypes(declarations, other, types);
    addTwin(types, table, other, twin);
  }
  return {
    token, kind, class: classOf(token), module: moduleOf(token), twins: [...all].sort(), aliases, secretOutputs, properties: table,
  };
}

function collectTypes(declarations, table, types) {
  for (const { type } of table.values())
    for (const key of referencesIn(type)) {
      if (types.has(key)) continue;
      const { input, output } = declarations.type(key);
      if (!input && !output) throw new Fault(`@pulumi/aws ${declarations.version} has no nested type ${key}.`);
      types.set(key, merge({ input, output }, key));
      collectTypes(declarations, types.get(key), types);
    }
}

/** The nested types that some resources or functions need. What only a twin has is for views, not for programs. */
function reachable(types, roots, forPrograms) {
  const found = new Set();
  const visit = (table) => {
    for (const { type, only } of table.values())
      for (const key of forPrograms && only ? [] : referencesIn(type)) {
        if (found.has(key)) continue;
        found.add(key);
        visit(types.get(key));
      }
  };
  for (const { properties } of roots) visit(properties);
  return found;
}

// Enums and documents are for programs to write; where only views look, they are text.
function settleViews(resources, programTypes, types) {
  const views = [
    ...resources.filter(({ kind }) => kind === "policy").map(({ properties }) => properties),
    ...[...types].filter(([key]) => !programTypes.has(key)).map(([, table]) => table),
  ];
  for (const table of views) for (const property of table.values()) property.type = settled(property.type);
}

// A nested type may be called what a resource of its module is called (s3/BucketVersioning); their views must differ.
function viewNames(declarations, types) {
  const names = new Map();
  for (const key of [...types.keys()].sort()) {
    const [module, name] = key.split("/");
    if (declarations.classNames(module).has(name)) names.set(key, `${name}PropertyView`);
  }
  return names;
}

function enumerations(declarations, programs, programTypes, types) {
  const tables = [...programs.map(({ properties }) => properties), ...[...programTypes].map((key) => types.get(key))];
  const keys = new Set(tables.flatMap((table) => [...table.values()].flatMap(({ type }) => enumsIn(type))));
  return new Map([...keys].sort().map((key) => [key, declarations.enumeration(key)]));
}

const byToken = (items) => new Map(items.map(({ token, ...rest }) => [token, rest]));
