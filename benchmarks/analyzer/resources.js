// A stack as a platform team has it: a handful of types, properties of about a kilobyte, and a few secrets and unknowns.
'use strict';

const UNKNOWN = '04da6b54-80e4-46f7-96ec-b56ff0331ba9';
const SIGNATURE = '4dabf18193072939515e22adb298388d';
const secret = (value) => ({ [SIGNATURE]: '1b47061264138c4ac30d75fd1eb44270', value });
const tags = { owner: 'payments', environment: 'production', 'cost-centre': '4711' };

const types = {
  'aws:s3/bucket:Bucket': (i) => ({ bucket: `reports-${i}`, acl: 'private', forceDestroy: false, versioning: { enabled: true }, tags,
    serverSideEncryptionConfiguration: { rule: { applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms' } } } }),
  'aws:ecs/service:Service': (i) => ({ name: `web-${i}`, cluster: UNKNOWN, taskDefinition: UNKNOWN, desiredCount: 2, launchType: 'FARGATE', tags,
    deploymentCircuitBreaker: { enable: true, rollback: true }, networkConfiguration: { subnets: ['subnet-1', 'subnet-2'], securityGroups: [UNKNOWN], assignPublicIp: false } }),
  'aws:ecs/taskDefinition:TaskDefinition': (i) => ({ family: `web-${i}`, cpu: '256', memory: '512', networkMode: 'awsvpc', requiresCompatibilities: ['FARGATE'], tags,
    containerDefinitions: JSON.stringify([{ name: 'web', image: `123456789012.dkr.ecr.eu-west-1.amazonaws.com/web@sha256:${'a'.repeat(64)}`, essential: true,
      portMappings: [{ containerPort: 8080 }], logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': 'web' } },
      environment: [{ name: 'ENVIRONMENT', value: 'production' }], readonlyRootFilesystem: true, user: '10001' }]) }),
  'aws:iam/policy:Policy': (i) => ({ name: `read-${i}`, tags, policy: JSON.stringify({ Version: '2012-10-17', Statement: [
    { Effect: 'Allow', Action: ['s3:GetObject', 's3:ListBucket'], Resource: [`arn:aws:s3:::reports-${i}`, `arn:aws:s3:::reports-${i}/*`] }] }) }),
  'aws:cloudwatch/logGroup:LogGroup': (i) => ({ name: `/service/web-${i}`, retentionInDays: 365, kmsKeyId: UNKNOWN, tags }),
  'aws:ec2/securityGroup:SecurityGroup': () => ({ description: 'web', vpcId: UNKNOWN, tags, ingress: [
    { protocol: 'tcp', fromPort: 443, toPort: 443, cidrBlocks: ['10.0.0.0/8'] }], egress: [{ protocol: '-1', fromPort: 0, toPort: 0, cidrBlocks: ['0.0.0.0/0'] }] }),
  'aws:secretsmanager/secretVersion:SecretVersion': (i) => ({ secretId: UNKNOWN, secretString: secret(`{"password":"hunter-${i}"}`) }),
  'random:index/randomPassword:RandomPassword': () => ({ length: 32, special: true }),
};

function resource(i) {
  const names = Object.keys(types);
  const type = names[i % names.length];
  return { type, name: `r${i}`, urn: `urn:pulumi:prod::bench::${type}::r${i}`, properties: types[type](i) };
}

module.exports = { resource, types: Object.keys(types).length };
