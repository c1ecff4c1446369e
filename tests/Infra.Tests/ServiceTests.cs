using System.Text.Json.Nodes;
using Platform.Gate.Rehearsal;
using Platform.Gate.Sources;

namespace Infra.Tests;

[Collection(StacksCollection.Name)]
public sealed class ServiceTests(Stacks stacks)
{
    public static TheoryData<string> Both => ["service/dev", "service/prod"];

    private StackSource Production => stacks["service/prod"];

    [Theory]
    [MemberData(nameof(Both))]
    public void A_release_that_fails_rolls_back_and_fails_the_update(string name)
    {
        var service = stacks[name].Inputs("aws:ecs/service:Service", "service");
        Assert.True((bool)service["deploymentCircuitBreaker"]!["enable"]! && (bool)service["deploymentCircuitBreaker"]!["rollback"]!);
        Assert.True((bool)service["alarms"]!["enable"]! && (bool)service["alarms"]!["rollback"]!);
        Assert.Equal(3, service["alarms"]!["alarmNames"]!.AsArray().Count);
        Assert.True((bool)service["waitForSteadyState"]!);
        Assert.Equal((100, 200), ((int)service["deploymentMinimumHealthyPercent"]!, (int)service["deploymentMaximumPercent"]!));
        Assert.Equal(["desiredCount"], Assert.Single(stacks[name].Resources, resource => resource.Inputs.Type == "aws:ecs/service:Service").Inputs.Options.IgnoreChanges);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void The_container_is_run_by_digest_without_rights(string name)
    {
        var definition = stacks[name].Inputs("aws:ecs/taskDefinition:TaskDefinition", "service");
        var container = Assert.Single(JsonNode.Parse((string)definition["containerDefinitions"]!)!.AsArray())!;
        Assert.Matches("^123456789012\\.dkr\\.ecr\\.us-east-1\\.amazonaws\\.com/service@sha256:[0-9a-f]{64}$", (string)container["image"]!);
        Assert.Equal("10001:10001", (string)container["user"]!);
        Assert.True((bool)container["readonlyRootFilesystem"]!);
        Assert.False((bool)container["privileged"]!);
        Assert.Equal("ALL", Assert.Single(container["linuxParameters"]!["capabilities"]!["drop"].Texts()));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void The_container_is_told_what_the_service_reads_and_nothing_else(string name)
    {
        var container = JsonNode.Parse((string)stacks[name].Inputs("aws:ecs/taskDefinition:TaskDefinition", "service")["containerDefinitions"]!)![0]!;
        var variables = container["environment"]!.AsArray().ToDictionary(variable => (string)variable!["name"]!, variable => (string)variable!["value"]!);
        Assert.Equal(((string)container["image"]!).Split('@')[1], variables["IMAGE_DIGEST"]);
        Assert.Equal($"{container["stopTimeout"]}", variables["STOP_TIMEOUT_SECONDS"]);
        Assert.Equal($"{container["portMappings"]![0]!["containerPort"]}", variables["ASPNETCORE_HTTP_PORTS"]);

        var settings = File.ReadAllText(Path.Combine(Stacks.Root, "app", "Configuration", "Settings.cs"));
        Assert.All(variables.Keys, variable => Assert.Contains($"\"{variable}\"", settings, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Its_numbers_let_a_release_go_without_loss(string name) =>
        Assert.Empty(NumbersReader.Read(stacks[name]).Problems(longestRequest: TimeSpan.FromSeconds(15), slowestStart: TimeSpan.FromSeconds(20)));

    [Fact]
    public void A_task_stops_no_sooner_than_the_load_balancer_lets_go_of_it()
    {
        var container = JsonNode.Parse((string)Production.Inputs("aws:ecs/taskDefinition:TaskDefinition", "service")["containerDefinitions"]!)![0]!;
        Assert.Equal((int)container["stopTimeout"]!, (int)Production.Inputs("aws:lb/targetGroup:TargetGroup", "service")["deregistrationDelay"]!);
    }

    [Fact]
    public void Production_answers_on_HTTPS_and_redirects_the_rest()
    {
        var https = Production.Inputs("aws:lb/listener:Listener", "service-443");
        Assert.Equal("HTTPS", (string)https["protocol"]!);
        Assert.StartsWith("ELBSecurityPolicy-TLS13-", (string)https["sslPolicy"]!, StringComparison.Ordinal);
        var http = Production.Inputs("aws:lb/listener:Listener", "service-80");
        Assert.Equal("redirect", (string)http["defaultActions"]![0]!["type"]!);
        Assert.True((bool)Production.Inputs("aws:lb/loadBalancer:LoadBalancer", "service")["enableDeletionProtection"]!);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void The_load_balancer_logs_and_drops_what_is_malformed(string name)
    {
        var balancer = stacks[name].Inputs("aws:lb/loadBalancer:LoadBalancer", "service");
        Assert.True((bool)balancer["accessLogs"]!["enabled"]!);
        Assert.True((bool)balancer["dropInvalidHeaderFields"]!);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Only_the_load_balancer_is_open_to_the_world(string name)
    {
        var open = stacks[name].Each("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule").Where(rule => rule.Inputs["cidrIpv4"] is not null).ToList();
        Assert.All(open, rule => Assert.Contains((int)rule.Inputs["toPort"]!, new[] { 80, 443 }));
        Assert.All(open, rule => Assert.Matches("^service-(80|443)$", rule.Name));
        Assert.Empty(stacks[name].Each("aws:ec2/natGateway:NatGateway"));
        Assert.DoesNotContain(stacks[name].Each("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule"), rule => rule.Inputs["cidrIpv4"] is not null);
        Assert.Null(stacks[name].Inputs("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "service")["ingress"]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void All_traffic_of_the_network_is_logged(string name) =>
        Assert.Equal("ALL", (string)stacks[name].Inputs("aws:ec2/flowLog:FlowLog", "service")["trafficType"]!);

    [Theory]
    [MemberData(nameof(Both))]
    public void Every_endpoint_allows_only_what_a_task_does_there(string name)
    {
        var endpoints = stacks[name].Each("aws:ec2/vpcEndpoint:VpcEndpoint");
        Assert.Equal(6, endpoints.Count);
        Assert.All(endpoints, endpoint => Assert.All(endpoint.Inputs["policy"].Statements(), statement =>
            Assert.DoesNotContain(statement["Action"].Texts(), action => action.Contains('*', StringComparison.Ordinal))));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Roles_of_tasks_have_the_boundary_and_are_for_tasks_of_this_account(string name) => Assert.All(stacks[name].Each("aws:iam/role:Role"), role =>
    {
        Assert.NotNull(role.Inputs["permissionsBoundary"]);
        Assert.Equal("/service/", (string)role.Inputs["path"]!);
        Assert.Equal(
            """[{"Sid":"OnlyForThisAccount","Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":["sts:AssumeRole"],"Condition":{"StringEquals":{"aws:SourceAccount":["123456789012"]}}}]""",
            JsonNode.Parse((string)role.Inputs["assumeRolePolicy"]!)!["Statement"]!.ToJsonString());
    });

    [Theory]
    [MemberData(nameof(Both))]
    public void Every_alarm_tells_somebody(string name)
    {
        var alarms = stacks[name].Each("aws:cloudwatch/metricAlarm:MetricAlarm");
        Assert.Equal(6, alarms.Count);
        Assert.All(alarms, alarm => Assert.Single(alarm.Inputs["alarmActions"]!.AsArray()));
        Assert.NotNull(stacks[name].Inputs("aws:sns/topic:Topic", "service")["kmsMasterKeyId"]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Outputs_tell_where_the_service_is(string name)
    {
        var outputs = Assert.Single(stacks[name].Resources, resource => resource.Inputs.Type == "pulumi:pulumi:Stack").Outputs.Names;
        Assert.Superset(new HashSet<string> { "url", "cluster", "service", "imageDigest", "dashboardUrl", "alarmTopic" }, outputs.ToHashSet());
    }
}
