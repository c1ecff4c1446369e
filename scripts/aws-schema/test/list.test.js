import assert from "node:assert/strict";
import { test } from "node:test";
import { Fault } from "../lib/fault.js";
import { readList } from "../lib/list.js";

const read = (...lines) => readList(lines.join("\n"), "resources.txt");

const fails = (message, ...lines) =>
  assert.throws(() => read(...lines), (error) => error instanceof Fault && error.message.includes(message));

test("reads the kind, the token and its twins, and leaves comments out", () => {
  const list = read("# a comment", "", "program aws:lb/listener:Listener aws:alb/listener:Listener # both");

  assert.deepEqual(list, [
    { kind: "program", token: "aws:lb/listener:Listener", twins: ["aws:alb/listener:Listener"], place: "resources.txt:3" },
  ]);
});

test("names the line of a kind that is none", () => fails("resources.txt:1: 'view'", "view aws:ecs/cluster:Cluster"));

test("names the line of a word that is no token", () => fails("resources.txt:1: 'ecs.Cluster'", "policy ecs.Cluster"));

test("names the line without a token", () => fails("resources.txt:2: a token is missing", "", "policy"));

test("names a token that is listed twice, as a twin too", () =>
  fails("resources.txt:2: aws:alb/listener:Listener is listed twice",
    "program aws:alb/listener:Listener", "program aws:lb/listener:Listener aws:alb/listener:Listener"));

test("names the line that is out of order", () =>
  fails("resources.txt:2: aws:ecr/repository:Repository belongs before aws:ecs/cluster:Cluster",
    "policy aws:ecs/cluster:Cluster", "policy aws:ecr/repository:Repository"));
