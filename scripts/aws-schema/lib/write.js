const command = "npm run extract --prefix scripts/aws-schema";

/** The text of aws.json: sorted, one property a line, so that a refresh shows what changed. */
export function writeSchema(schema) {
  const sections = [
    `"//": ${JSON.stringify(`Generated from @pulumi/aws ${schema.package.version} by \`${command}\`; do not edit.`)}`,
    `"package": ${inline(schema.package)}`,
    section("modules", schema.modules, JSON.stringify),
    section("views", schema.views, JSON.stringify),
    section("resources", schema.resources, writeItem),
    section("functions", schema.functions, writeItem),
    section("types", schema.types, (table) => writeTable(table, "    ")),
    section("enums", schema.enums, inline),
  ];
  return `{\n  ${sections.join(",\n  ")}\n}\n`;
}

function section(name, map, write) {
  const rows = [...map].map(([key, value]) => `    ${JSON.stringify(key)}: ${write(value)}`);
  return `${JSON.stringify(name)}: ${rows.length === 0 ? "{}" : `{\n${rows.join(",\n")}\n  }`}`;
}

function writeItem({ properties, ...rest }) {
  const facts = Object.entries(rest).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  const rows = facts.map(([key, value]) => `      ${JSON.stringify(key)}: ${inline(value)}`);
  return `{\n${rows.join(",\n")},\n      "properties": ${writeTable(properties, "      ")}\n    }`;
}

function writeTable(table, indent) {
  const rows = [...table].map(([name, property]) => `${indent}  ${JSON.stringify(name)}: ${inline(property)}`);
  return `{\n${rows.join(",\n")}\n${indent}}`;
}

function inline(value) {
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const rows = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${inline(inner)}`);
  return rows.length === 0 ? "{}" : `{ ${rows.join(", ")} }`;
}
