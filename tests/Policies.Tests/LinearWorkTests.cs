using System.Text;
using Platform.Policies;
using Pulumi.Policy;
using Pulumi.Protocol;

namespace Policies.Tests;

/// <summary>Work is counted in bytes allocated, which on a thread of its own does not depend on what else the machine does.</summary>
public sealed class LinearWorkTests
{
    private static readonly (string Type, string Properties)[] Shapes =
    [
        ("aws:s3/bucket:Bucket", """{ "bucket": "reports-#", "arn": "arn:aws:s3:::reports-#" }"""),
        ("aws:s3/bucketPolicy:BucketPolicy", """{ "bucket": "reports-#", "policy": "{}" }"""),
        ("aws:s3/bucketVersioning:BucketVersioning", """{ "bucket": "reports-#", "versioningConfiguration": { "status": "Enabled" } }"""),
        ("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", """{ "bucket": "reports-#" }"""),
        ("aws:lb/loadBalancer:LoadBalancer", """{ "arn": "arn:lb/#", "arnSuffix": "app/#", "securityGroups": ["sg-#"], "accessLogs": { "bucket": "reports-#" } }"""),
        ("aws:lb/listener:Listener", """{ "arn": "arn:listener/#", "loadBalancerArn": "arn:lb/#", "protocol": "HTTP", "defaultActions": [{ "type": "redirect", "redirect": { "protocol": "HTTPS" } }] }"""),
        ("aws:lb/listenerRule:ListenerRule", """{ "listenerArn": "arn:listener/#", "actions": [{ "type": "forward" }] }"""),
        ("aws:ec2/securityGroup:SecurityGroup", """{ "id": "sg-#", "vpcId": "vpc-#", "ingress": [{ "protocol": "tcp", "fromPort": 443, "toPort": 443, "cidrBlocks": ["0.0.0.0/0"] }] }"""),
        ("aws:ec2/securityGroupRule:SecurityGroupRule", """{ "type": "ingress", "securityGroupId": "sg-#", "protocol": "tcp", "fromPort": 80, "toPort": 80, "cidrBlocks": ["0.0.0.0/0"] }"""),
        ("aws:ec2/vpc:Vpc", """{ "id": "vpc-#" }"""),
        ("aws:ec2/vpcEndpoint:VpcEndpoint", """{ "vpcId": "vpc-#", "serviceName": "com.amazonaws.eu-west-1.ecr.api", "vpcEndpointType": "Interface" }"""),
        ("aws:ec2/subnet:Subnet", """{ "id": "subnet-#", "vpcId": "vpc-#" }"""),
        ("aws:ec2/routeTable:RouteTable", """{ "id": "rtb-#", "vpcId": "vpc-#" }"""),
        ("aws:ec2/routeTableAssociation:RouteTableAssociation", """{ "subnetId": "subnet-#", "routeTableId": "rtb-#" }"""),
        ("aws:ec2/route:Route", """{ "routeTableId": "rtb-#", "destinationCidrBlock": "0.0.0.0/0", "gatewayId": "nat-#" }"""),
        ("aws:ecs/service:Service", """{ "name": "web-#", "cluster": "#", "enableExecuteCommand": true, "taskDefinition": "arn:task/#", "loadBalancers": [{ "targetGroupArn": "arn:targets/#" }], "networkConfiguration": { "subnets": ["subnet-#"], "securityGroups": ["sg-#"] } }"""),
        ("aws:ecs/taskDefinition:TaskDefinition", """{ "family": "web-#", "arn": "arn:task/#", "taskRoleArn": "arn:role/#", "executionRoleArn": "arn:role/#", "containerDefinitions": "[{\"name\":\"web\",\"logConfiguration\":{\"logDriver\":\"awslogs\",\"options\":{\"awslogs-group\":\"/web/#\"}}}]" }"""),
        ("aws:iam/role:Role", """{ "arn": "arn:role/#", "name": "role-#", "assumeRolePolicy": "{}" }"""),
        ("aws:iam/rolePolicy:RolePolicy", """{ "role": "role-#", "policy": "{}" }"""),
        ("aws:iam/rolePolicyAttachment:RolePolicyAttachment", """{ "role": "role-#", "policyArn": "arn:policy/#" }"""),
        ("aws:iam/policy:Policy", """{ "arn": "arn:policy/#", "policy": "{}" }"""),
        ("aws:cloudwatch/logGroup:LogGroup", """{ "name": "/web/#", "kmsKeyId": "arn:key/#" }"""),
        ("aws:kms/key:Key", """{ "arn": "arn:key/#", "policy": "{}" }"""),
        ("aws:sns/topic:Topic", """{ "arn": "arn:topic/#" }"""),
        ("aws:sns/topicPolicy:TopicPolicy", """{ "arn": "arn:topic/#", "policy": "{}" }"""),
        ("aws:secretsmanager/secret:Secret", """{ "id": "secret-#" }"""),
        ("aws:secretsmanager/secretRotation:SecretRotation", """{ "secretId": "secret-#" }"""),
        ("aws:ecr/repository:Repository", """{ "name": "repository-#" }"""),
        ("aws:ecr/lifecyclePolicy:LifecyclePolicy", """{ "repository": "repository-#" }"""),
        ("aws:lb/targetGroup:TargetGroup", """{ "arn": "arn:targets/#", "deregistrationDelay": 30 }"""),
        ("aws:appautoscaling/target:Target", """{ "resourceId": "service/main/web-#", "scalableDimension": "ecs:service:DesiredCount", "minCapacity": 1 }"""),
        ("aws:cloudtrail/trail:Trail", """{ "arn": "arn:trail/#", "s3BucketName": "reports-#" }"""),
        ("aws:cloudwatch/logMetricFilter:LogMetricFilter", """{ "pattern": "ConsoleLogin", "metricTransformation": { "name": "metric-#" } }"""),
        ("aws:cloudwatch/metricAlarm:MetricAlarm", """{ "metricName": "metric-#", "alarmActions": [] }"""),
        ("aws:iam/user:User", """{ "arn": "arn:user/#", "name": "user-#" }"""),
        ("aws:iam/accessKey:AccessKey", """{ "user": "user-#" }"""),
        ("aws:iam/groupMembership:GroupMembership", """{ "group": "group-#", "users": ["user-#"] }"""),
        ("aws:ebs/volume:Volume", """{ "arn": "arn:volume/#", "tags": { "backup": "daily-#" } }"""),
        ("aws:backup/selection:Selection", """{ "planId": "plan-#", "resources": ["arn:volume/other-#"], "selectionTags": [{ "key": "backup", "value": "other-#" }] }"""),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Twice_the_resources_take_twice_the_work(bool unknown)
    {
        foreach (var policy in Catalogue.Policies.Where(policy => policy.JudgesStack))
        {
            // The first run pays for what is made once.
            _ = Allocated(policy, 20, unknown);
            var small = Allocated(policy, 60, unknown);
            var large = Allocated(policy, 240, unknown);
            Assert.True(large <= 5 * Math.Max(small, 20_000), $"{policy.Metadata.Name}: {small} bytes for 60 of each type, {large} bytes for 240.");
        }
    }

    private static long Allocated(PolicyRegistration registration, int ofEach, bool unknown)
    {
        var policy = registration.CreateDefault();
        var stack = new Stack(Enumerable.Range(0, ofEach).SelectMany(i => Shapes.Select(shape => Made(shape.Type, shape.Properties, i, unknown))));
        foreach (var resource in stack.Resources) _ = stack.Find(resource.Urn)!.Properties.Count;
        var context = new PolicyContext { Stack = stack };
        var judgements = new List<Judgement>(stack.Resources.Count);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var subject in policy.Subjects(stack)) policy.Judge(subject, context, judgements);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    // In a preview, a text that names another resource is unknown, and the dependency is all there is.
    private static Resource Made(string type, string template, int number, bool unknown)
    {
        var properties = PropertyJson.Parse(Encoding.UTF8.GetBytes(template.Replace("#", $"{number}", StringComparison.Ordinal))).Map!;
        return new()
        {
            Urn = $"urn:pulumi:prod::linear::{type}::r{number}",
            Type = type,
            Name = $"r{number}",
            Properties = unknown ? new(properties.Select(pair => KeyValuePair.Create(pair.Key, IsReference(pair) ? PropertyValue.Unknown : pair.Value))) : properties,
            PropertiesAreOutputs = true,
        };
    }

    private static bool IsReference(KeyValuePair<string, PropertyValue> property) => property.Value.Text is { } text && text.Any(char.IsAsciiDigit) && text[0] != '[';
}
