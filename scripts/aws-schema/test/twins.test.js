import assert from "node:assert/strict";
import { test } from "node:test";
import { Fault } from "../lib/fault.js";
import { addTwin } from "../lib/twins.js";

const table = (rows) => new Map(Object.entries(rows).map(([name, type]) => [name, { type }]));

function twins(own, other, types = {}) {
  const map = new Map(Object.entries(types).map(([key, rows]) => [key, table(rows)]));
  const result = table(own);
  addTwin(map, result, table(other), "aws:s3/bucketV2:BucketV2");
  return { result: Object.fromEntries(result), types: map };
}

test("what only the twin has is added in its place, and marked", () =>
  assert.deepEqual(Object.entries(twins({ acl: "string", tags: "map(string)" }, { acl: "string", loggings: "list(string)" }).result), [
    ["acl", { type: "string" }],
    ["loggings", { type: "list(string)", only: "aws:s3/bucketV2:BucketV2" }],
    ["tags", { type: "map(string)" }],
  ]));

test("nested types of one property are joined", () => {
  const { result, types } = twins(
    { rules: "list(s3/Rule)" },
    { rules: "list(s3/V2Rule)" },
    { "s3/Rule": { days: "number" }, "s3/V2Rule": { days: "number", dates: "list(string)" } });

  assert.equal(result.rules.type, "list(s3/Rule)");
  assert.deepEqual(types.get("s3/Rule").get("dates"), { type: "list(string)", only: "aws:s3/bucketV2:BucketV2" });
});

test("text, enums and documents are the same to a view", () =>
  assert.deepEqual(twins({ acl: "union(string,enum(s3/CannedAcl))" }, { acl: "string" }).result, { acl: { type: "union(string,enum(s3/CannedAcl))" } }));

test("a property of another kind is refused by name", () =>
  assert.throws(() => twins({ versioning: "string" }, { versioning: "list(string)" }),
    (error) => error instanceof Fault && error.message.startsWith("aws:s3/bucketV2:BucketV2.versioning is list(string), and string")));
