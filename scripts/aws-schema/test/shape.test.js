import assert from "node:assert/strict";
import { test } from "node:test";
import ts from "typescript";
import { Fault } from "../lib/fault.js";
import { settled, shapeOf } from "../lib/shape.js";

function shape(text) {
  const source = ts.createSourceFile("x.d.ts", `type X = ${text};`, ts.ScriptTarget.Latest);
  return shapeOf(source.statements[0].type, "x");
}

const cases = [
  ["pulumi.Output<string>", "string", false],
  ["pulumi.Input<boolean | undefined>", "bool", true],
  ["pulumi.Input<pulumi.Input<inputs.ecs.ClusterSetting>[] | undefined>", "list(ecs/ClusterSetting)", true],
  ["pulumi.Output<outputs.ProviderEndpoint>", "index/ProviderEndpoint", false],
  ["pulumi.Input<{ [key: string]: pulumi.Input<string> } | undefined>", "map(string)", true],
  ["pulumi.Input<string | enums.s3.CannedAcl | undefined>", "union(string,enum(s3/CannedAcl))", true],
  ["pulumi.Input<inputs.iam.PolicyDocument | string>", "union(string,iam/PolicyDocument)", false],
  ["pulumi.Input<string | Role>", "string", false],
  ["pulumi.Input<pulumi.Input<string | Topic>[] | undefined>", "list(string)", true],
  ["pulumi.Input<string | pulumi.Input<string>[]>", "union(string,list(string))", false],
  ["pulumi.Input<\"*\" | inputs.iam.B | inputs.iam.A>", "union(string,iam/A,iam/B)", false],
  ["pulumi.Output<pulumi.asset.Asset | pulumi.asset.Archive | undefined>", "asset", true],
];

for (const [text, expected, optional] of cases)
  test(`reads ${text}`, () => assert.deepEqual(shape(text), { shape: expected, optional }));

test("names a type it does not know", () =>
  assert.throws(() => shape("Date"), (error) => error instanceof Fault && error.message === "x: 'Date' is a type this script does not know."));

test("an enum and a document are text once they have a value", () => {
  assert.equal(settled("union(string,enum(s3/CannedAcl))"), "string");
  assert.equal(settled("union(string,iam/PolicyDocument)"), "string");
  assert.equal(settled("union(string,enum(a/B),list(string))"), "string");
  assert.equal(settled("list(union(a/A,a/B))"), "list(any)");
  assert.equal(settled("list(enum(autoscaling/Metric))"), "list(string)");
  assert.equal(settled("map(list(s3/BucketGrant))"), "map(list(s3/BucketGrant))");
});
