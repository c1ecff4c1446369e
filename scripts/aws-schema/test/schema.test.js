import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { Declarations } from "../lib/declarations.js";
import { Fault } from "../lib/fault.js";
import { readList } from "../lib/list.js";
import { buildSchema } from "../lib/schema.js";
import { writeSchema } from "../lib/write.js";

const declarations = new Declarations(path.join(import.meta.dirname, "../node_modules/@pulumi/aws"));

const facts = { modules: { ecr: "Ecr", index: "", kms: "Kms", lb: "LB", s3: "S3", sqs: "Sqs", ssm: "Ssm" }, renames: {}, numbers: {} };

const build = (list, csharp = facts) => buildSchema(declarations, readList(list, "resources.txt"), csharp);

const fails = (message, list) =>
  assert.throws(() => build(list), (error) => error instanceof Fault && error.message.includes(message));

test("reads a resource: what is given, what comes back, what is secret, and its older names", () => {
  const parameter = build("program aws:ssm/parameter:Parameter", { ...facts, numbers: { "aws:ssm/parameter:Parameter": { version: "int", valueWoVersion: "int" } } });

  const { properties, secretOutputs } = parameter.resources.get("aws:ssm/parameter:Parameter");
  assert.deepEqual(secretOutputs, ["value", "valueWo"]);
  assert.deepEqual(properties.get("type"), { type: "union(string,enum(ssm/ParameterType))", input: "required", output: "required" });
  assert.deepEqual(properties.get("value"), { type: "string", input: "optional", output: "required", secret: true });
  assert.deepEqual(properties.get("version"), { type: "int", output: "required" });
  assert.equal(parameter.enums.get("ssm/ParameterType").SecureString, "SecureString");
});

test("a type for programs whose numbers are not known fails, naming the numbers", () =>
  fails("aws:kms/key:Key.deletionWindowInDays, aws:kms/key:Key.rotationPeriodInDays", "program aws:kms/key:Key"));

test("a type for policies needs nobody to know its numbers", () =>
  assert.equal(build("policy aws:kms/key:Key").resources.get("aws:kms/key:Key").properties.get("deletionWindowInDays").type, "number"));

test("a property named like its class fails for programs until C# has a name for it", () =>
  fails("aws:s3/bucket:Bucket.bucket has the name of its class", "program aws:s3/bucket:Bucket"));

test("a type that is not in the package fails with its line", () =>
  fails("resources.txt:1: @pulumi/aws 7.48.0 has no resource type aws:ecs/pod:Pod", "policy aws:ecs/pod:Pod"));

test("a module without a C# name fails", () => fails("the module sns", "policy aws:sns/topic:Topic"));

test("a view reads what an older name of the resource has and the new one has not", () => {
  const { properties, twins } = build("policy aws:s3/bucket:Bucket").resources.get("aws:s3/bucket:Bucket");

  assert.deepEqual(twins, ["aws:s3/bucketV2:BucketV2"]);
  assert.deepEqual(properties.get("versionings"), { type: "list(s3/BucketV2Versioning)", only: "aws:s3/bucketV2:BucketV2" });
});

test("a nested type named like a resource gets another view", () =>
  assert.equal(build("policy aws:s3/bucket:Bucket").views.get("s3/BucketVersioning"), "BucketVersioningPropertyView"));

test("the text holds no descriptions, and is the same every time", () => {
  const write = () => writeSchema(build("policy aws:lb/listener:Listener aws:alb/listener:Listener"));
  const text = write();

  assert.equal(text, write());
  assert.equal(JSON.parse(text).resources["aws:lb/listener:Listener"].properties.port.type, "number");
  const words = fs.readFileSync(path.join(import.meta.dirname, "../node_modules/@pulumi/aws/lb/listener.d.ts"), "utf8").match(/\* [A-Z].{40,}/g);
  for (const sentence of words) assert.ok(!text.includes(sentence.slice(2, 40)));
});
