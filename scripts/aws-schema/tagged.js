// Writes gate/Engine/Aws/tagged.txt: the resource types of @pulumi/aws that have tags, so that the default tags of a provider reach them.
// `npm run tagged` writes it, `npm run tagged -- --check` fails when it would change.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "node_modules", "@pulumi", "aws");
const target = join(here, "..", "..", "gate", "Engine", "Aws", "tagged.txt");

const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const types = readdirSync(root, { recursive: true })
  .filter(file => file.endsWith(".d.ts") && !file.includes("node_modules"))
  .filter(file => readFileSync(join(root, file), "utf8").includes("readonly tagsAll: pulumi.Output"))
  .map(file => /__pulumiType = '([^']+)'/.exec(readFileSync(join(root, file.replace(/\.d\.ts$/, ".js")), "utf8"))[1]);

const text = [
  `# The types of @pulumi/aws ${version} that have tags. Written by \`npm run tagged --prefix scripts/aws-schema\`; do not edit.`,
  ...[...new Set(types)].sort(),
  "",
].join("\n");

if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") === text) process.exit(0);
  console.error(`${relative(process.cwd(), target)} is not what @pulumi/aws ${version} gives. Run npm run tagged.`);
  process.exit(1);
}

writeFileSync(target, text);
