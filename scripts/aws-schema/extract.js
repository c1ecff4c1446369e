// Writes sdk/Pulumi.Aws/schema/aws.json from the installed @pulumi/aws; with --check, only says whether it is up to date.
import fs from "node:fs";
import path from "node:path";
import { Declarations } from "./lib/declarations.js";
import { Fault } from "./lib/fault.js";
import { readList } from "./lib/list.js";
import { buildSchema } from "./lib/schema.js";
import { check, replace } from "./lib/target.js";
import { writeSchema } from "./lib/write.js";

const here = import.meta.dirname;
const folder = path.join(here, "../../sdk/Pulumi.Aws/schema");
const target = path.join(folder, "aws.json");

function main(options) {
  const unknown = options.find((option) => option !== "--check");
  if (unknown) throw new Fault(`'${unknown}' is not an option; there is only --check.`);

  const list = readList(fs.readFileSync(path.join(folder, "resources.txt"), "utf8"), "sdk/Pulumi.Aws/schema/resources.txt");
  const csharp = JSON.parse(fs.readFileSync(path.join(folder, "csharp.json"), "utf8"));
  const schema = buildSchema(new Declarations(path.join(here, "node_modules/@pulumi/aws")), list, csharp);
  const text = writeSchema(schema);

  if (options.includes("--check")) check(target, text);
  else replace(target, text);
  console.error(`${schema.resources.size} resource types, ${schema.functions.size} functions, ${schema.types.size} nested types.`);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
