// Drives a policy pack as the Pulumi engine does, with Pulumi's own client stubs.
//
// Standard input:  { "command": [...], "cwd": "...", "env": {...}, "calls": [call...] }
//   A call is { "method": "analyze", "request": {...}, "metadata": {...} }. A list of calls runs at once, each after its "after" milliseconds.
//   "{engine}" in the command stands for the address of the engine, which records what the pack logs.
// Standard output: { "port", "answers": [{ "ok" } | { "error": { "code", "message" } }...], "log", "stdout", "stderr", "exitCode", "signal" }
'use strict';
const { spawn } = require('node:child_process');
const { once } = require('node:events');
const grpc = require('@grpc/grpc-js');
const { Struct } = require('google-protobuf/google/protobuf/struct_pb.js');
const { Empty } = require('google-protobuf/google/protobuf/empty_pb.js');
const analyzer = require('@pulumi/pulumi/proto/analyzer_pb.js');
const { AnalyzerClient } = require('@pulumi/pulumi/proto/analyzer_grpc_pb.js');
const { EngineService } = require('@pulumi/pulumi/proto/engine_grpc_pb.js');

const limits = { 'grpc.max_receive_message_length': 400 * 1024 * 1024, 'grpc.max_send_message_length': 400 * 1024 * 1024 };
const requests = {
  handshake: analyzer.AnalyzerHandshakeRequest,
  configureStack: analyzer.AnalyzerStackConfigureRequest,
  configure: analyzer.ConfigureAnalyzerRequest,
  analyze: analyzer.AnalyzeRequest,
  remediate: analyzer.AnalyzeRequest,
  analyzeStack: analyzer.AnalyzeStackRequest,
};
const nested = {
  options: analyzer.AnalyzerResourceOptions,
  customtimeouts: analyzer.AnalyzerResourceOptions.CustomTimeouts,
  provider: analyzer.AnalyzerProviderResource,
  resources: analyzer.AnalyzerResource,
  propertydependencies: analyzer.AnalyzerPropertyDependencies,
  policyconfig: analyzer.PolicyConfig,
};

// The stubs write "propertyDependencies" as setPropertydependencies, and "dry_run" as setDryRun.
function method(message, name) {
  return Object.getOwnPropertyNames(Object.getPrototypeOf(message)).find((one) => one.toLowerCase() === name);
}

function fill(message, fields) {
  for (const [key, value] of Object.entries(fields)) {
    const name = key.toLowerCase();
    // As the engine, which always sends the properties of a configuration.
    const one = (item) => (nested[name] ? fill(new nested[name](), name === 'policyconfig' ? { properties: {}, ...item } : item) : item);
    const map = method(message, `get${name}map`);
    if (name === 'properties') message.setProperties(Struct.fromJavaScript(value));
    else if (Array.isArray(value)) message[method(message, `set${name}list`)](value.map(one));
    else if (map) for (const [entry, item] of Object.entries(value)) message[map]().set(entry, one(item));
    else message[method(message, `set${name}`)](one(value));
  }
  return message;
}

// toObject() leaves a Struct as its protobuf fields; these are all the places where an answer has one.
function plain(method, answer) {
  const object = answer.toObject();
  if (method === 'remediate') {
    answer.getRemediationsList().forEach((one, i) => { object.remediationsList[i].properties = one.getProperties()?.toJavaScript() ?? null; });
  }
  if (method === 'getAnalyzerInfo') {
    answer.getPoliciesList().forEach((one, i) => {
      if (one.getConfigschema()) object.policiesList[i].configschema.properties = one.getConfigschema().getProperties().toJavaScript();
    });
    object.initialConfig = Object.fromEntries(answer.getInitialconfigMap().toArray().map(([name, config]) => [
      name, { enforcementLevel: config.getEnforcementlevel(), properties: config.getProperties()?.toJavaScript() ?? null }]));
  }
  return object;
}

async function startEngine(log) {
  const server = new grpc.Server();
  server.addService(EngineService, {
    log: (call, reply) => {
      log.push({ ...call.request.toObject(), traceparent: String(call.metadata.get('traceparent')[0] ?? '') });
      reply(null, new Empty());
    },
  });
  const port = await new Promise((resolve, reject) => server.bindAsync(
    '127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (error, bound) => (error ? reject(error) : resolve(bound))));
  return { server, address: `127.0.0.1:${port}` };
}

async function portOf(child, output) {
  while (!output.stdout.includes('\n')) {
    if (child.exitCode !== null || child.signalCode !== null) return null;
    await Promise.race([once(child.stdout, 'data'), once(child, 'close')]);
  }
  return Number(output.stdout.split('\n')[0]);
}

function call(client, { method, request = {}, metadata = {} }) {
  const headers = new grpc.Metadata();
  for (const [name, value] of Object.entries(metadata)) headers.set(name, value);
  const message = requests[method] ? fill(new requests[method](), request) : new Empty();
  const started = performance.now();
  return new Promise((resolve) => client[method](message, headers, { deadline: Date.now() + 120_000 }, (error, answer) => {
    const milliseconds = performance.now() - started;
    resolve(error
      ? { method, milliseconds, error: { code: grpc.status[error.code], message: error.details } }
      : { method, milliseconds, ok: plain(method, answer) });
  }));
}

async function main() {
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const input = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  const log = [];
  const engine = await startEngine(log);
  const [file, ...args] = input.command.map((part) => part.replace('{engine}', engine.address));
  const child = spawn(file, args, { cwd: input.cwd, env: { ...process.env, ...input.env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (data) => { output.stdout += data; });
  child.stderr.on('data', (data) => { output.stderr += data; });
  const closed = once(child, 'close');

  const port = await portOf(child, output);
  const answers = [];
  if (port) {
    const client = new AnalyzerClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure(), limits);
    for (const step of input.calls) {
      const together = Array.isArray(step) ? step : [step];
      answers.push(...await Promise.all(together.map(async (one) => {
        if (one.after) await new Promise((resolve) => setTimeout(resolve, one.after));
        return call(client, one);
      })));
    }
    const ends = input.waitForExit || (answers.at(-1)?.method === 'cancel' && !answers.at(-1).error);
    const kill = setTimeout(() => child.kill('SIGKILL'), ends ? 10_000 : 0);
    await closed;
    clearTimeout(kill);
    client.close();
  } else {
    await closed;
  }

  engine.server.forceShutdown();
  const told = JSON.stringify({ port, answers, log, ...output, exitCode: child.exitCode, signal: child.signalCode });
  await new Promise((resolve) => process.stdout.write(told, resolve));
}

main().catch((error) => {
  console.error(error.stack);
  process.exitCode = 1;
});
