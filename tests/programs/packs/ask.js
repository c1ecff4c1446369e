// Pulumi's own Node client as the caller of a running pack: reads resources from standard input, writes the diagnostics of each.
const grpc = require("@grpc/grpc-js");
const stubs = "@pulumi/pulumi/proto";
const messages = require(`${stubs}/analyzer_pb.js`);
const { AnalyzerClient } = require(`${stubs}/analyzer_grpc_pb.js`);
const { Struct } = require("google-protobuf/google/protobuf/struct_pb.js");

async function main(address) {
    const client = new AnalyzerClient(address, grpc.credentials.createInsecure());
    const resources = JSON.parse(require("fs").readFileSync(0, "utf8"));
    const answers = [];
    for (const resource of resources) {
        const request = new messages.AnalyzeRequest();
        request.setType(resource.type);
        request.setUrn(resource.urn);
        request.setName(resource.name);
        request.setProperties(Struct.fromJavaScript(resource.properties));
        request.setOptions(new messages.AnalyzerResourceOptions());
        const response = await new Promise((resolve, reject) => client.analyze(request, (error, answer) => (error ? reject(error) : resolve(answer))));
        for (const diagnostic of response.getDiagnosticsList()) answers.push(`${resource.name}: ${diagnostic.getPolicyname()}: ${diagnostic.getMessage()}`);
    }

    console.log(JSON.stringify(answers));
    client.close();
}

main(process.argv[2]);
