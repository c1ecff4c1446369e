import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { Fault } from "../lib/fault.js";
import { check, replace } from "../lib/target.js";

const run = (...options) => spawnSync(process.execPath, [path.join(import.meta.dirname, "../extract.js"), ...options], { encoding: "utf8" });

test("the committed schema is what the list and the package give", () => {
  const { status, stderr } = run("--check");

  assert.equal(status, 0, stderr);
});

test("an option that is none is refused in a sentence", () => {
  const { status, stderr } = run("--chek");

  assert.equal(status, 1);
  assert.equal(stderr, "'--chek' is not an option; there is only --check.\n");
});

test("a file that differs, or is not there, does not pass the check; a written one does", () => {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "schema-")), "aws.json");
  const fails = () => assert.throws(() => check(file, "new"), (error) => error instanceof Fault && error.message.startsWith("aws.json is not"));

  fails();
  replace(file, "old");
  fails();
  replace(file, "new");
  check(file, "new");
  assert.deepEqual(fs.readdirSync(path.dirname(file)), ["aws.json"]);
});
