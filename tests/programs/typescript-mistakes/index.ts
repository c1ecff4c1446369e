import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const mended = new pulumi.Config().requireBoolean("mended");

const key = new aws.kms.Key("key", { enableKeyRotation: true });

if (!mended) new aws.ecrpublic.Repository("gallery", { repositoryName: "gallery" });

const repository = new aws.ecr.Repository("images", {
    imageTagMutability: mended ? "IMMUTABLE" : "MUTABLE",
    imageScanningConfiguration: { scanOnPush: mended },
    encryptionConfigurations: [{ encryptionType: "KMS", kmsKey: key.arn }],
});
new aws.ecr.RepositoryPolicy("images", {
    repository: repository.name,
    policy: {
        Version: "2012-10-17",
        Statement: [{
            Effect: "Allow",
            Principal: mended ? { AWS: "arn:aws:iam::123456789012:root" } : "*",
            Action: ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
        }],
    },
});

const logs = new aws.cloudwatch.LogGroup("web", mended ? { retentionInDays: 365, kmsKeyId: key.arn } : {});

const role = new aws.iam.Role("execution", {
    assumeRolePolicy: {
        Version: "2012-10-17",
        Statement: [{
            Effect: "Allow",
            Principal: { Service: "ecs-tasks.amazonaws.com" },
            Action: "sts:AssumeRole",
            Condition: { StringEquals: { "aws:SourceAccount": "123456789012" } },
        }],
    },
});
new aws.iam.RolePolicy("execution", {
    role: role.name,
    policy: pulumi.jsonStringify({
        Version: "2012-10-17",
        Statement: [mended
            ? { Effect: "Allow", Action: ["logs:CreateLogStream", "logs:PutLogEvents"], Resource: pulumi.interpolate`${logs.arn}:*` }
            : { Effect: "Allow", Action: "*", Resource: "*" }],
    }),
});
if (!mended) new aws.iam.RolePolicyAttachment("admin", { role: role.name, policyArn: "arn:aws:iam::aws:policy/AdministratorAccess" });

const task = new aws.ecs.TaskDefinition("web", {
    family: "web",
    requiresCompatibilities: ["FARGATE"],
    networkMode: "awsvpc",
    cpu: "256",
    memory: "512",
    executionRoleArn: role.arn,
    containerDefinitions: pulumi.jsonStringify([{
        name: "web",
        image: pulumi.interpolate`${repository.repositoryUrl}@sha256:${"0".repeat(64)}`,
        essential: true,
        user: "10001:10001",
        readonlyRootFilesystem: mended,
        environment: mended ? [] : [{ name: "DB_PASSWORD", value: "correct-horse-battery-staple" }],
        healthCheck: { command: ["CMD", "/app", "--healthcheck"] },
        logConfiguration: {
            logDriver: "awslogs",
            options: { "awslogs-group": logs.name, "awslogs-region": "eu-west-1", "awslogs-stream-prefix": "web" },
        },
    }]),
});

const group = new aws.ec2.SecurityGroup("web", { vpcId: "vpc-0a1b2c3d4e5f60718", description: "The tasks." });
new aws.vpc.SecurityGroupIngressRule("web", {
    securityGroupId: group.id,
    ...(mended ? { cidrIpv4: "10.0.0.0/16" } : { cidrIpv4: "0.0.0.0/0" }),
    ipProtocol: "tcp",
    fromPort: 22,
    toPort: 22,
    description: "Administration.",
});

const cluster = new aws.ecs.Cluster("web", { settings: [{ name: "containerInsights", value: "enhanced" }] });
new aws.ecs.Service("web", {
    cluster: cluster.arn,
    taskDefinition: task.arn,
    launchType: "FARGATE",
    desiredCount: 2,
    waitForSteadyState: true,
    deploymentCircuitBreaker: { enable: true, rollback: mended },
    networkConfiguration: {
        subnets: ["subnet-0a1b2c3d4e5f60718", "subnet-0a1b2c3d4e5f60719"],
        securityGroups: [group.id],
        assignPublicIp: !mended,
    },
});

new aws.sns.Topic("alarms", mended ? { kmsMasterKeyId: key.arn } : {});
