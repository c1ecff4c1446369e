import ts from "typescript";
import { Fault } from "./fault.js";

// A shape is the type of a property, free of TypeScript and of Pulumi's Input and Output wrappers:
//   bool, number, string, asset, any, list(S), map(S), enum(module/Name), union(S,S,...), or module/Name for a nested type.

const keywords = new Map([
  [ts.SyntaxKind.BooleanKeyword, "bool"],
  [ts.SyntaxKind.NumberKeyword, "number"],
  [ts.SyntaxKind.StringKeyword, "string"],
  [ts.SyntaxKind.AnyKeyword, "any"],
]);

/** The shape of a type node, and whether `undefined` is one of its values. */
export function shapeOf(node, place) {
  const optional = includesUndefined(node);
  return { shape: write(node, place), optional };
}

function write(node, place) {
  const keyword = keywords.get(node.kind);
  if (keyword) return keyword;
  if (ts.isParenthesizedTypeNode(node)) return write(node.type, place);
  if (ts.isArrayTypeNode(node)) return `list(${write(node.elementType, place)})`;
  if (ts.isUnionTypeNode(node)) return writeUnion(node, place);
  if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) return "string";
  if (ts.isTypeLiteralNode(node)) return writeMap(node, place);
  if (ts.isTypeReferenceNode(node)) return writeReference(node, place);
  throw new Fault(`${place}: a ${ts.SyntaxKind[node.kind]} is a type this script does not know.`);
}

function writeMap(node, place) {
  const [member] = node.members;
  if (node.members.length !== 1 || !ts.isIndexSignatureDeclaration(member))
    throw new Fault(`${place}: an inline object type other than a map is a type this script does not know.`);
  return `map(${write(member.type, place)})`;
}

// A resource in place of its id or ARN (`string | Role`) is a convenience of the Node package: elsewhere it is the string.
function writeUnion(node, place) {
  const members = node.types.filter((type) => !isUndefined(type) && !isResourceClass(type));
  const shapes = [...new Set(members.map((type) => write(type, place)))];
  if (shapes.length === 1) return shapes[0];
  return `union(${shapes.sort(stringFirst).join(",")})`;
}

const stringFirst = (a, b) => (a === "string" ? -1 : b === "string" ? 1 : a < b ? -1 : 1);

function writeReference(node, place) {
  const path = nameParts(node.typeName);
  if (path[0] === "pulumi") {
    if (["Input", "Output"].includes(path[1])) return write(node.typeArguments[0], place);
    if (path[1] === "asset") return "asset";
  }
  if (path[0] === "inputs" || path[0] === "outputs") return key(path);
  if (path[0] === "enums") return `enum(${key(path)})`;
  if (path.length === 1 && path[0] === "ARN") return "string";
  throw new Fault(`${place}: '${path.join(".")}' is a type this script does not know.`);
}

const key = (path) => (path.length === 2 ? `index/${path[1]}` : path.slice(1).join("/"));

const nameParts = (name) => (ts.isIdentifier(name) ? [name.text] : [...nameParts(name.left), name.right.text]);

const isUndefined = (node) => node.kind === ts.SyntaxKind.UndefinedKeyword;

const isResourceClass = (node) =>
  ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName) && node.typeName.text !== "ARN";

function includesUndefined(node) {
  if (ts.isUnionTypeNode(node)) return node.types.some(isUndefined);
  const wrapped = ts.isTypeReferenceNode(node) && nameParts(node.typeName)[0] === "pulumi" && node.typeArguments?.[0];
  return wrapped ? includesUndefined(wrapped) : false;
}

/** The keys of the nested types a shape mentions. */
export const referencesIn = (shape) =>
  [...shape.matchAll(/(enum\()?(\w+\/\w+)/g)].filter((match) => !match[1]).map((match) => match[2]);

/** The keys of the enums a shape mentions. */
export const enumsIn = (shape) => [...shape.matchAll(/enum\((\w+\/\w+)\)/g)].map((match) => match[1]);

/** What a shape looks like once it has a value: a program may pass an enum or a document, the engine holds text. */
export function settled(shape) {
  const [, head, inner] = /^(\w+)\((.*)\)$/.exec(shape) ?? [];
  if (head === undefined) return shape;
  if (head === "enum") return "string";
  if (head === "union") return membersOf(inner).includes("string") ? "string" : "any";
  return `${head}(${settled(inner)})`;
}

function membersOf(list) {
  const members = [""];
  let depth = 0;
  for (const character of list) {
    depth += character === "(" ? 1 : character === ")" ? -1 : 0;
    if (character === "," && depth === 0) members.push("");
    else members[members.length - 1] += character;
  }
  return members;
}
