import { readConstructor, readInvoke } from "./constructor.js";
import { properties } from "./declarations.js";
import { Fault } from "./fault.js";
import { settled } from "./shape.js";

/** A resource type: its properties as the program gives them and as the engine shows them. */
export function readResource(declarations, token, place) {
  const file = declarations.file(token);
  const name = classOf(token);
  const node = file?.classes.get(name);
  if (!node) throw new Fault(`${place}: @pulumi/aws ${declarations.version} has no resource type ${token}.`);

  const facts = readConstructor(declarations.script(token), name);
  if (facts.token !== (token === "pulumi:providers:aws" ? "aws" : token))
    throw new Fault(`${place}: ${name} of @pulumi/aws ${declarations.version} calls itself ${facts.token}, not ${token}.`);

  const inputs = properties(file.interfaces.get(`${name}Args`).members, `${token} args`);
  const outputs = properties(node.members, token);
  const table = merge({ input: inputs, output: outputs }, token);
  for (const [wire, sent] of facts.inputs) Object.assign(table.get(wire) ?? {}, sent);
  checkState(file.interfaces.get(`${name}State`), table, token);
  return { aliases: facts.aliases, secretOutputs: facts.secretOutputs, table };
}

/** A function: its arguments as inputs, its result as outputs. */
export function readFunction(declarations, token, place) {
  const file = declarations.file(token);
  const name = token.split(":")[2];
  if (!file?.functions.has(name)) throw new Fault(`${place}: @pulumi/aws ${declarations.version} has no function ${token}.`);
  if (readInvoke(declarations.script(token)) !== token) throw new Fault(`${place}: ${name} does not call ${token}.`);

  const read = (suffix) => properties(file.interfaces.get(pascal(name) + suffix)?.members ?? [], `${token} ${suffix}`);
  return merge({ input: read("Args"), output: read("Result") }, token);
}

/** One row a property, sorted by wire name, from its declarations as input and as output. */
export function merge({ input, output }, place) {
  const names = [...new Set([...(input?.keys() ?? []), ...(output?.keys() ?? [])])].sort();
  return new Map(names.map((name) => [name, row(input?.get(name), output?.get(name), `${place}.${name}`)]));
}

function row(input, output, place) {
  const result = { type: input?.shape ?? settled(output.shape) };
  if (input) result.input = input.optional ? "optional" : "required";
  if (output) result.output = output.optional ? "optional" : "required";
  if (input && output && settled(output.shape) !== settled(input.shape))
    throw new Fault(`${place} is ${input.shape} as an input and ${output.shape} as an output.`);
  if (input?.deprecated || output?.deprecated) result.deprecated = true;
  return result;
}

// State classes are generated from the same rows, so they must say the same.
function checkState(node, table, token) {
  if (!node) return;
  const state = properties(node.members, `${token} state`);
  for (const [name, { shape }] of state)
    if (table.get(name)?.type !== settledLike(shape, table.get(name)))
      throw new Fault(`${token}.${name} is ${table.get(name)?.type} as an input and ${shape} in the state.`);
  for (const name of table.keys())
    if (!state.has(name)) throw new Fault(`${token}.${name} is not in the state.`);
}

const settledLike = (shape, property) => (property?.input ? shape : settled(shape));

export const classOf = (token) => (token === "pulumi:providers:aws" ? "Provider" : token.split(":")[2]);

export const moduleOf = (token) => (token === "pulumi:providers:aws" ? "index" : token.split(":")[1].split("/")[0]);

export const pascal = (name) => name[0].toUpperCase() + name.slice(1);
