import fs from "node:fs";
import path from "node:path";
import { Fault } from "./fault.js";

/** Fails unless the file holds exactly this text. */
export function check(file, text) {
  if (fs.existsSync(file) && fs.readFileSync(file, "utf8") === text) return;
  throw new Fault(`${path.basename(file)} is not what the list and @pulumi/aws give; run 'npm run extract --prefix scripts/aws-schema'.`);
}

/** Writes the file whole or not at all. */
export function replace(file, text) {
  const fresh = `${file}.new`;
  fs.writeFileSync(fresh, text);
  fs.renameSync(fresh, file);
}
