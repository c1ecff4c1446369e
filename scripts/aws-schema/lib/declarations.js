import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import { Fault } from "./fault.js";
import { shapeOf } from "./shape.js";

/** The declarations of an installed @pulumi/aws, read file by file with the TypeScript parser; nothing is type-checked. */
export class Declarations {
  #root;
  #namespaces = new Map();

  constructor(root) {
    this.#root = root;
    if (!fs.existsSync(path.join(root, "package.json")))
      throw new Fault(`@pulumi/aws is not installed in ${path.dirname(path.dirname(root))}; run 'npm ci' in scripts/aws-schema.`);
    this.version = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8")).version;
  }

  /** The classes, functions and interfaces of the file that declares a token, or undefined if there is no such file. */
  file(token) {
    const name = fileOf(token);
    return this.#exists(`${name}.d.ts`) ? { name, ...this.#members(this.#parse(`${name}.d.ts`)) } : undefined;
  }

  /** The JavaScript beside the declarations: it alone holds tokens, aliases, defaults and secrets. */
  script(token) {
    return this.#parse(`${fileOf(token)}.js`);
  }

  /** A nested type, by key: its properties as input and as output, each undefined if there is none. */
  type(key) {
    const read = (file) => {
      const node = this.#namespace(file).get(key);
      return node && properties(node.members, `@pulumi/aws types/${file}.d.ts ${key}`);
    };
    return { input: read("input"), output: read("output") };
  }

  /** The members of an enum: name in the package, value on the wire. */
  enumeration(key) {
    const [module, name] = key.split("/");
    const source = this.#parse(module === "index" ? "types/enums/index.d.ts" : `types/enums/${module}/index.d.ts`);
    const list = source.statements.filter(ts.isVariableStatement).flatMap((statement) => [...statement.declarationList.declarations]);
    const found = list.find((declaration) => declaration.name.text === name);
    if (!found) throw new Fault(`@pulumi/aws has no enum ${key}.`);
    return Object.fromEntries(found.type.members.map((member) => [member.name.text, member.type.literal.text]));
  }

  /** The names of every resource class of a module, listed or not. */
  classNames(module) {
    const source = this.#parse(module === "index" ? "index.d.ts" : `${module}/index.d.ts`);
    const variables = source.statements.filter(ts.isVariableStatement).flatMap((node) => node.declarationList.declarations);
    return new Set(variables.map((variable) => variable.name.text));
  }

  #namespace(file) {
    if (!this.#namespaces.has(file)) this.#namespaces.set(file, indexInterfaces(this.#parse(`types/${file}.d.ts`)));
    return this.#namespaces.get(file);
  }

  #members(source) {
    const named = (test) => new Map(source.statements.filter(test).map((node) => [node.name.text, node]));
    return { classes: named(ts.isClassDeclaration), functions: named(ts.isFunctionDeclaration), interfaces: named(ts.isInterfaceDeclaration) };
  }

  #exists(name) {
    return fs.existsSync(path.join(this.#root, name));
  }

  #parse(name) {
    const kind = name.endsWith(".js") ? ts.ScriptKind.JS : ts.ScriptKind.TS;
    return ts.createSourceFile(name, fs.readFileSync(path.join(this.#root, name), "utf8"), ts.ScriptTarget.Latest, false, kind);
  }
}

/** The properties of a class or an interface, by wire name. */
export function properties(members, place) {
  const result = new Map();
  for (const member of members) {
    if (!ts.isPropertySignature(member) && !ts.isPropertyDeclaration(member)) continue;
    if (member.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.StaticKeyword)) continue;

    const { shape, optional } = shapeOf(member.type, `${place}.${member.name.text}`);
    const deprecated = member.jsDoc?.some((doc) => doc.tags?.some((tag) => tag.tagName.text === "deprecated")) ?? false;
    result.set(member.name.text, { shape, optional: optional || member.questionToken !== undefined, deprecated });
  }
  return result;
}

const fileOf = (token) => (token === "pulumi:providers:aws" ? "provider" : token.split(":")[1].replace(/^index\//, ""));

function indexInterfaces(source) {
  const index = new Map();
  for (const node of source.statements) {
    if (ts.isInterfaceDeclaration(node)) index.set(`index/${node.name.text}`, node);
    if (!ts.isModuleDeclaration(node)) continue;
    for (const inner of node.body.statements)
      if (ts.isInterfaceDeclaration(inner)) index.set(`${node.name.text}/${inner.name.text}`, inner);
  }
  return index;
}
