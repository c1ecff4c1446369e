using System.Reflection;
using Pulumi.Utilities;

namespace Pulumi.Aws.Tests;

public sealed class ProgramTests
{
    public static TheoryData<string> Resources => [.. Generated.Where(type => type.IsSubclassOf(typeof(CustomResource))).Select(type => type.FullName!)];

    private static Type[] Generated { get; } = typeof(Ecs.Service).Assembly.GetExportedTypes();

    [Theory]
    [MemberData(nameof(Resources))]
    public void Resources_are_made_and_looked_up_as_in_the_official_package(string name)
    {
        var type = Generated.Single(type => type.FullName == name);
        var parameters = Assert.Single(type.GetConstructors()).GetParameters();

        Assert.Equal(["name", "args", "options"], parameters.Select(parameter => parameter.Name));
        Assert.Equal(!HasRequired(parameters[1].ParameterType), parameters[1].HasDefaultValue);
        Assert.True(parameters[2].HasDefaultValue);
        if (type.IsSubclassOf(typeof(ProviderResource))) return;

        var get = type.GetMethod("Get", BindingFlags.Public | BindingFlags.Static)!;
        Assert.Equal(["String name", "Input`1 id", $"{type.Name}State state", "CustomResourceOptions options"], get.GetParameters().Select(parameter => $"{parameter.ParameterType.Name} {parameter.Name}"));
        Assert.Equal(type, get.ReturnType);
    }

    [Fact]
    public void Functions_are_called_as_in_the_official_package() =>
        Assert.Equal(
            [
                "Output`1 Invoke(GetCallerIdentityInvokeArgs args = null, InvokeOptions options = null)",
                "Output`1 Invoke(GetCallerIdentityInvokeArgs args, InvokeOutputOptions options)",
                "Task`1 InvokeAsync(GetCallerIdentityArgs args = null, InvokeOptions options = null)",
            ],
            typeof(GetCallerIdentity).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(Signature).Order(StringComparer.Ordinal));

    [Fact]
    public async Task A_secret_input_is_secret_whatever_is_given()
    {
        var args = new Ssm.ParameterArgs { Type = Ssm.ParameterType.SecureString, Value = "hunter2", Description = "shown" };

        Assert.True(await Output.IsSecretAsync<string>(args.Value));
        Assert.Equal("hunter2", await OutputUtilities.GetValueAsync<string>(args.Value));
        Assert.False(await Output.IsSecretAsync<string>(args.Description));
    }

    [Fact]
    public void A_secret_input_that_is_not_given_stays_empty() =>
        Assert.Null(new Ssm.ParameterArgs { Type = "String", Value = null }.Value);

    [Fact]
    public async Task Arguments_begin_with_the_defaults_of_the_provider()
    {
        var group = new Ec2.SecurityGroupArgs();
        var provider = new ProviderArgs();

        Assert.Equal("Managed by Pulumi", await OutputUtilities.GetValueAsync<string>(group.Description!));
        Assert.True(await OutputUtilities.GetValueAsync<bool>(provider.SkipRegionValidation!));
        Assert.False(await OutputUtilities.GetValueAsync<bool>(provider.SkipCredentialsValidation!));
    }

    [Fact]
    public async Task Lists_and_maps_take_elements_one_by_one()
    {
        var args = new LB.LoadBalancerArgs { Subnets = { "a", "b" }, Tags = { ["team"] = "web" } };

        Assert.Equal(["a", "b"], (await OutputUtilities.GetValueAsync(args.Subnets.ToOutput())).AsEnumerable());
        Assert.Equal("web", (await OutputUtilities.GetValueAsync(args.Tags.ToOutput()))["team"]);
    }

    [Fact]
    public void Enums_are_what_aws_calls_them()
    {
        Assert.Equal("public-read", (string)S3.CannedAcl.PublicRead);
        Assert.Equal(S3.CannedAcl.Private, S3.CannedAcl.Private);
        Assert.True(Iam.PolicyStatementEffect.ALLOW != Iam.PolicyStatementEffect.DENY);
        Assert.Equal("2012-10-17", Iam.PolicyDocumentVersion.PolicyDocumentVersion_2012_10_17.ToString());
    }

    [Fact]
    public void Properties_that_csharp_renames_keep_their_name_on_the_wire()
    {
        Assert.Equal("policy", typeof(Iam.Policy).GetProperty("PolicyDocument")!.GetCustomAttribute<OutputAttribute>()!.Name);
        Assert.Equal("bucket", typeof(S3.Bucket).GetProperty("BucketName")!.GetCustomAttribute<OutputAttribute>()!.Name);
    }

    private static bool HasRequired(Type args) =>
        args.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .SelectMany(member => member.CustomAttributes)
            .Any(attribute => attribute.AttributeType == typeof(InputAttribute) && attribute.ConstructorArguments[1].Value is true);

    private static string Signature(MethodInfo method)
    {
        var parameters = method.GetParameters()
            .Select(parameter => $"{parameter.ParameterType.Name} {parameter.Name}{(parameter.HasDefaultValue ? " = null" : "")}");
        return $"{method.ReturnType.Name} {method.Name}({string.Join(", ", parameters)})";
    }
}
