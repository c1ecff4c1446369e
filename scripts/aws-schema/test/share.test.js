import assert from "node:assert/strict";
import { test } from "node:test";
import { shareTypes } from "../lib/share.js";

const table = (rows) => new Map(Object.entries(rows).map(([name, type]) => [name, { type }]));

const leaf = { name: "string" };

function share(types, properties, keep = []) {
  const map = new Map(Object.entries(types).map(([key, rows]) => [key, table(rows)]));
  const resource = { token: "aws:waf/acl:Acl", properties: table(properties) };
  shareTypes(map, [resource], new Set(keep));
  return { keys: [...map.keys()], map, resource };
}

test("types alike in shape and in the property that uses them become one, level by level", () => {
  const { keys, map, resource } = share(
    { "waf/Rule": { match: "waf/RuleMatch" }, "waf/RuleMatch": leaf, "waf/AclRule": { match: "waf/AclRuleMatch" }, "waf/AclRuleMatch": leaf,
      "waf/Outer": { rule: "list(waf/AclRule)" } },
    { rule: "waf/Rule", outer: "waf/Outer" });

  assert.deepEqual(keys, ["waf/Rule", "waf/RuleMatch", "waf/Outer"]);
  assert.equal(map.get("waf/Outer").get("rule").type, "list(waf/Rule)");
  assert.equal(resource.properties.get("rule").type, "waf/Rule");
});

test("types of properties with other names stay apart", () =>
  assert.deepEqual(share({ "waf/A": leaf, "waf/B": leaf }, { a: "waf/A", b: "waf/B" }).keys, ["waf/A", "waf/B"]));

test("types of other resources stay apart", () => {
  const map = new Map([["waf/A", table(leaf)], ["waf/B", table(leaf)]]);
  shareTypes(map, [{ token: "a", properties: table({ x: "waf/A" }) }, { token: "b", properties: table({ x: "waf/B" }) }], new Set());

  assert.equal(map.size, 2);
});

test("types that programs see keep their names", () =>
  assert.deepEqual(
    share({ "waf/A": leaf, "waf/B": leaf, "waf/C": { x: "waf/B" } }, { x: "waf/A", c: "waf/C" }, ["waf/A", "waf/B"]).keys,
    ["waf/A", "waf/B", "waf/C"]));
