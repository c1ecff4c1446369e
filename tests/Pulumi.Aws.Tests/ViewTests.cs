using System.Reflection;
using System.Text;
using Pulumi.Policy;
using Pulumi.Policy.Aws;
using Pulumi.Policy.Aws.Ecs;
using Pulumi.Policy.Aws.LB;
using Pulumi.Policy.Aws.S3;
using Pulumi.Protocol;

namespace Pulumi.Aws.Tests;

public sealed class ViewTests
{
    public static TheoryData<string> Tokens => [.. SchemaFiles.List.Where(line => line[0] != "function").SelectMany(line => line.Skip(1))];

    [Theory]
    [MemberData(nameof(Tokens))]
    public void Every_listed_type_has_one_view(string token)
    {
        var views = typeof(ServiceView).Assembly.GetExportedTypes().Where(type =>
            type.IsSubclassOf(typeof(ResourceView))
            && ((IReadOnlyList<string>)type.GetProperty("Types", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!).Contains(token));

        Assert.Single(views);
        Assert.Contains(token, AwsSchema.Types);
        Assert.NotNull(AwsSchema.PropertyNames(token));
    }

    [Fact]
    public void Reads_flags_texts_and_numbers_where_they_are()
    {
        var service = Read<ServiceView>("""
            { "cluster": "main", "desiredCount": 3, "deploymentCircuitBreaker": { "enable": true }, "loadBalancers": [{ "containerPort": 80 }], "tags": { "a.b": "c" } }
            """);

        Assert.True(service.Cluster.Is("main").IsTrue);
        Assert.True(service.DesiredCount.Is(3).IsTrue);
        Assert.True(service.DeploymentCircuitBreaker.Enable.Is(true).IsTrue);
        Assert.True(service.DeploymentCircuitBreaker.Rollback.Is(true).IsFalse);
        Assert.True(service.LoadBalancers.Any(balancer => balancer.ContainerPort.Is(80)).IsTrue);
        Assert.True(service.Tags["a.b"].Is("c").IsTrue);
        Assert.Equal("deploymentCircuitBreaker.rollback", service.DeploymentCircuitBreaker.Rollback.Node.Path);
    }

    [Fact]
    public void Reads_what_a_program_gives_the_provider_as_json()
    {
        var provider = Read<ProviderView>("""{ "defaultTags": "{\"tags\":{\"team\":\"web\"}}", "insecure": "true" }""");

        Assert.True(provider.DefaultTags.Tags["team"].Is("web").IsTrue);
        Assert.True(provider.Insecure.Is(true).IsTrue);
        Assert.True(provider.IgnoreTags.IsSet.IsFalse);
    }

    [Fact]
    public void One_view_reads_a_resource_under_its_older_names()
    {
        Assert.Equal(["aws:lb/listener:Listener", "aws:alb/listener:Listener"], ListenerView.Types);
        Assert.Equal(["aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2"], BucketView.Types);
        Assert.True(Read<BucketView>("""{ "versionings": [{ "enabled": true }] }""").Versionings.Any(one => one.Enabled.Is(true)).IsTrue);
    }

    [Theory]
    [InlineData("aws:lb/listener:Listener", "")]
    [InlineData("aws:alb/listener:Listener", "")]
    [InlineData("aws:lb/listener:Listener", "defaultActions redirect")]
    [InlineData("aws:s3/bucket:Bucket", "lifecycleRules expirations")]
    [InlineData("aws:wafv2/webAcl:WebAcl", "rules statement andStatement statements geoMatchStatement")]
    public void Knows_the_names_at_a_place(string type, string path)
    {
        var names = AwsSchema.PropertyNames(type, path.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.NotNull(names);
        Assert.DoesNotContain("protocl", names);
        Assert.NotEmpty(names);
    }

    [Theory]
    [InlineData("aws:lb/listener:Listener", "tags")]
    [InlineData("aws:lb/listener:Listener", "tags anything")]
    [InlineData("aws:lb/listener:Listener", "protocol")]
    [InlineData("aws:lb/listener:Listener", "no such place")]
    [InlineData("aws:lambda/function:Function", "")]
    public void Knows_no_names_where_any_may_stand(string type, string path) =>
        Assert.Null(AwsSchema.PropertyNames(type, path.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void Knows_the_names_of_redirects() =>
        Assert.Equal(
            ["host", "path", "port", "protocol", "query", "statusCode"],
            AwsSchema.PropertyNames("aws:lb/listener:Listener", "defaultActions", "redirect"));

    private static T Read<T>(string properties)
        where T : IResourceView<T> =>
        T.Of(Node.Of(new Pulumi.Policy.Resource
        {
            Urn = "urn:pulumi:dev::app::x:y:Z::web",
            Type = T.Types[0],
            Name = "web",
            Properties = PropertyJson.Parse(Encoding.UTF8.GetBytes(properties)).Map!,
        }));
}
