// Measures `gate preview` as a whole process, and how much of it is the program's own: the program is started through a small script that notes
// when it begins and ends.
//
//   scripts/publish.sh && dotnet publish infra/service -c Release -o artifacts/benchmark/service && npm ci --prefix tests/programs
//   node benchmarks/engine/measure.js [ROUNDS]
"use strict";
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const root = path.join(__dirname, "..", "..");
const gate = path.join(root, "artifacts", "gate");
const rounds = Number(process.argv[2] ?? 9);
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "engine-benchmark-"));
const notes = path.join(scratch, "notes");

function wrapper(name, command) {
  const file = path.join(scratch, name);
  fs.writeFileSync(file, `#!/bin/sh\ndate +%s%N >> ${notes}\n${command} "$@"\nstatus=$?\ndate +%s%N >> ${notes}\nexit $status\n`, { mode: 0o755 });
  return file;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function measure(name, directory, environment) {
  const totals = [];
  const owns = [];
  for (let round = 0; round <= rounds; round++) {
    fs.writeFileSync(notes, "");
    const begin = process.hrtime.bigint();
    const run = spawnSync(gate, ["preview", "--stack", "dev", "--quiet"], { cwd: directory, env: { ...process.env, ...environment }, encoding: "utf8" });
    const total = Number(process.hrtime.bigint() - begin) / 1e6;
    if (run.status === null || run.status > 1) throw new Error(`${name}: exit code ${run.status}: ${run.stderr}`);
    const [first, last] = fs.readFileSync(notes, "utf8").trim().split("\n").map(BigInt);
    if (round === 0) continue; // the first fills the caches of the disk
    totals.push(total);
    owns.push(total - Number(last - first) / 1e6);
  }

  console.log(`| ${name} | ${median(totals).toFixed(0)} ms | ${(median(totals) - median(owns)).toFixed(0)} ms | ${median(owns).toFixed(0)} ms |`);
}

try {
  const service = path.join(scratch, "service");
  fs.cpSync(path.join(root, "infra", "service"), service, { recursive: true, filter: file => fs.statSync(file).isDirectory() || /Pulumi.*\.yaml$/.test(file) });
  const binary = wrapper("service-program", path.join(root, "artifacts", "benchmark", "service", "service"));
  const project = path.join(service, "Pulumi.yaml");
  fs.writeFileSync(project, fs.readFileSync(project, "utf8").replace("runtime: dotnet", `runtime: { name: dotnet, options: { binary: ${binary} } }`));

  const bin = path.join(scratch, "bin");
  fs.mkdirSync(bin);
  fs.renameSync(wrapper("node", process.execPath), path.join(bin, "node"));
  const node = { PATH: `${bin}:${process.env.PATH}` };
  const programs = path.join(root, "tests", "programs");

  console.log("| program | in all | the program itself | the gate |\n|---|---|---|---|");
  measure("infra/service, C#, prebuilt", service, {});
  measure("javascript-bucket", path.join(programs, "javascript-bucket"), node);
  measure("typescript-service, types checked", path.join(programs, "typescript-service"), node);
  measure("typescript-service, PULUMI_NODEJS_TRANSPILE_ONLY=true", path.join(programs, "typescript-service"), { ...node, PULUMI_NODEJS_TRANSPILE_ONLY: "true" });
} finally {
  fs.rmSync(scratch, { recursive: true });
}
