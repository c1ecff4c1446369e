// Measures policy packs as whole processes, with Pulumi's own Node client as the caller. The contenders take turns, so that whatever else
// the machine does falls on all of them. Usage: node measure.js [ROUNDS] [RESOURCES]
// Packs are configured as the CLI does when nobody says otherwise, with their own levels; with ALL_POLICIES=1, every policy judges.
'use strict';
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const net = require('node:net');
const os = require('node:os');
const path = require('node:path');
const grpc = require('@grpc/grpc-js');
const { Struct } = require('google-protobuf/google/protobuf/struct_pb.js');
const { Empty } = require('google-protobuf/google/protobuf/empty_pb.js');
const proto = require('@pulumi/pulumi/proto/analyzer_pb.js');
const { AnalyzerClient } = require('@pulumi/pulumi/proto/analyzer_grpc_pb.js');
const { resource, types } = require('./resources.js');

const rounds = Number(process.argv[2] ?? 7);
const sizes = (process.argv[3] ?? '2500,10000').split(',').map(Number);
const root = path.resolve(__dirname, '..', '..');
const guard = path.join(__dirname, 'awsguard-pack');
const contenders = {
  floor: { command: [path.join(root, 'artifacts', 'publish', 'FloorAnalyzer', 'release_linux-x64', 'floor-analyzer'), '{engine}'] },
  platform: { command: [process.env.PLATFORM_POLICIES ?? path.join(root, 'artifacts', 'policies', 'platform-policies'), '{engine}'] },
  awsguard: { command: ['node', path.join(__dirname, 'node_modules', '@pulumi', 'pulumi', 'cmd', 'run-policy-pack'), '{engine}', guard], cwd: guard },
};
const limits = { 'grpc.max_receive_message_length': 400 << 20, 'grpc.max_send_message_length': 400 << 20 };

function message(Kind, one) {
  const made = new Kind();
  made.setType(one.type);
  made.setName(one.name);
  made.setUrn(one.urn);
  made.setProperties(Struct.fromJavaScript(one.properties));
  made.setOptions(new proto.AnalyzerResourceOptions());
  return made;
}

const single = Array.from({ length: types }, (_, i) => message(proto.AnalyzeRequest, resource(i)));
const stacks = sizes.map((size) => {
  const request = new proto.AnalyzeStackRequest();
  request.setResourcesList(Array.from({ length: size }, (_, i) => message(proto.AnalyzerResource, resource(i))));
  return request;
});

const call = (client, name, request) => new Promise((resolve, reject) =>
  client[name](request, (error, answer) => (error ? reject(error) : resolve(answer))));

async function timed(work) {
  const start = process.hrtime.bigint();
  const answer = await work();
  return [Number(process.hrtime.bigint() - start) / 1e6, answer];
}

// The client's own collections must not fall into somebody's turn.
const collect = () => global.gc?.();

// A pack ends by itself when its engine does not listen.
const engine = net.createServer((socket) => socket.on('error', () => {}).resume());

async function start({ command, cwd }) {
  const [file, ...args] = command.map((part) => part.replace('{engine}', `127.0.0.1:${engine.address().port}`));
  const child = spawn(file, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise((resolve, reject) => {
    child.stdout.once('data', (data) => resolve(Number(String(data).split('\n')[0])));
    child.once('exit', () => reject(new Error(`${file} ended before it wrote a port`)));
  });
  return { child, client: new AnalyzerClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure(), limits) };
}

const peak = (pid) => Number(/VmHWM:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;

async function measure(contender) {
  collect();
  const [startup, { child, client, info }] = await timed(async () => {
    const started = await start(contender);
    return { ...started, info: await call(started.client, 'getAnalyzerInfo', new Empty()) };
  });
  const result = { startup, policies: info.getPoliciesList().length };
  const configuration = new proto.ConfigureAnalyzerRequest();
  for (const policy of info.getPoliciesList()) {
    const one = new proto.PolicyConfig();
    one.setEnforcementlevel(process.env.ALL_POLICIES ? 1 : policy.getEnforcementlevel());
    one.setProperties(Struct.fromJavaScript({}));
    configuration.getPolicyconfigMap().set(policy.getName(), one);
  }
  await call(client, 'configure', configuration);
  for (let i = 0; i < 20 * types; i++) await call(client, 'analyze', single[i % types]);
  collect();
  const times = [];
  for (let i = 0; i < 40 * types; i++) times.push((await timed(() => call(client, 'analyze', single[i % types])))[0]);
  result.analyze = median(times);
  result.memory = peak(child.pid);
  for (const [index, request] of stacks.entries()) {
    collect();
    [result[`stack${sizes[index]}`]] = await timed(() => call(client, 'analyzeStack', request));
  }
  result.memoryStack = peak(child.pid);
  client.close();
  child.removeAllListeners('exit');
  child.kill('SIGKILL');
  return result;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

async function main() {
  await new Promise((resolve) => engine.listen(0, '127.0.0.1', resolve));
  const results = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, contender] of Object.entries(contenders)) {
      const result = await measure(contender);
      if (round > 0) results[name].push(result);
    }
    process.stderr.write(`round ${round} of ${rounds}\r`);
  }
  const columns = ['policies', 'startup', 'analyze', ...sizes.map((size) => `stack${size}`), 'memory', 'memoryStack'];
  const summary = Object.fromEntries(Object.entries(results).map(([name, list]) => [
    name, Object.fromEntries(columns.map((column) => [column, Number(median(list.map((one) => one[column])).toFixed(2))]))]));
  const machine = `${os.cpus()[0].model.trim()}, ${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GB, Node ${process.version}, load ${os.loadavg()[0].toFixed(1)}`;
  engine.close();
  engine.unref();
  console.log(JSON.stringify({ rounds, machine, summary }, null, 2));
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
