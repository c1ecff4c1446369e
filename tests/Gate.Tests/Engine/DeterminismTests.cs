using Gate.Tests.Sources;
using Platform.Gate.Sources;

namespace Gate.Tests.Engine;

public sealed class DeterminismTests
{
    // Each registration waits a random while, so that they come in another order every time.
    private const string Program = """
        const aws = require("@pulumi/aws");
        const later = value => pulumi.output(new Promise(resolve => setTimeout(() => resolve(value), Math.random() * 200)));
        for (let i = 0; i < 12; i++) {
            const role = new aws.iam.Role(`role-${i}`, { description: later(`role ${i}`), assumeRolePolicy: "{}" });
            const group = new pulumi.ComponentResource("my:c:Group", `group-${i}`);
            new aws.s3.Bucket(`logs-${i}`, { tags: later({ role: role.arn }) }, { parent: group, dependsOn: [role] });
            aws.ec2.getVpcOutput({ id: later(`vpc-${i % 3}`) });
        }
        exports.urls = later("done");
        """;

    [Fact]
    public async Task The_same_program_gives_the_same_stack_whatever_the_order_and_the_directory()
    {
        using var one = new JavaScriptProgram(Program);
        using var other = new JavaScriptProgram(Program);

        var stacks = new List<string>();
        for (var run = 0; run < 10; run++) stacks.Add(Describe(await SamplePrograms.PreviewDirectoryAsync((run % 2 == 0 ? one : other).Directory)));

        Assert.All(stacks, stack => Assert.Equal(stacks[0], stack));
        Assert.Contains("aws:s3/bucket:Bucket::logs-7", stacks[0], StringComparison.Ordinal);
    }

    private static string Describe(StackSource stack) => string.Join('\n', [
        .. stack.Resources.Select(resource =>
            $"{resource.Inputs.Urn} {resource.Id} {resource.Position} {resource.Inputs.Provider?.Urn} {Files.Json(resource.Inputs.Properties)} {Files.Json(resource.Outputs)} "
            + $"{string.Join(' ', resource.SynthesisedOutputs)} {string.Join(' ', resource.Inputs.Dependencies)} "
            + string.Join(' ', resource.Inputs.PropertyDependencies.Select(property => $"{property.Key}: {string.Join(' ', property.Value)}"))),
        .. stack.Notices,
        stack.Failure,
    ]);
}
