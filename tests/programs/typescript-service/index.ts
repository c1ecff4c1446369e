import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();

class Repository extends pulumi.ComponentResource {
    readonly url: pulumi.Output<string>;

    constructor(name: string, opts?: pulumi.ComponentResourceOptions) {
        super("example:index:Repository", name, {}, opts);
        const repository = new aws.ecr.Repository(name, { imageTagMutability: "MUTABLE" }, { parent: this });
        this.url = repository.repositoryUrl;
        this.registerOutputs({ url: this.url });
    }
}

const images = new Repository("images");
const cluster = new aws.ecs.Cluster("cluster");
const role = new aws.iam.Role("execution", {
    assumeRolePolicy: {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: { Service: "ecs-tasks.amazonaws.com" }, Action: "sts:AssumeRole" }],
    },
});
const task = new aws.ecs.TaskDefinition("task", {
    family: "web",
    executionRoleArn: role.arn,
    containerDefinitions: pulumi.jsonStringify([{ name: "web", image: pulumi.interpolate`${images.url}:latest`, essential: true }]),
});
const service = new aws.ecs.Service("web", {
    cluster: cluster.arn,
    taskDefinition: task.arn,
    desiredCount: config.requireNumber("desiredCount"),
});

export const serviceName = service.name;
