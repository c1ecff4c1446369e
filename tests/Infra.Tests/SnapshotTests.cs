using System.Text;
using Platform.Gate.Sources;
using Snapshooter.Xunit;

namespace Infra.Tests;

[Collection(StacksCollection.Name)]
public sealed class SnapshotTests(Stacks stacks)
{
    [Theory]
    [InlineData("foundation/dev")]
    [InlineData("foundation/prod")]
    [InlineData("service/dev")]
    [InlineData("service/prod")]
    public void A_review_sees_what_a_change_does_to_the_resources(string name)
    {
        var text = new StringBuilder();
        foreach (var resource in stacks[name].Resources.OrderBy(resource => resource.Inputs.Urn, StringComparer.Ordinal))
        {
            text.Append(resource.Inputs.Urn).Append(resource.Inputs.Options.Protect ? " (protected)\n" : "\n");
            if (resource.Inputs.Options.IgnoreChanges is { Count: > 0 } ignored) text.Append("ignores changes of ").AppendJoin(", ", ignored).Append('\n');
            text.Append(PlainJson.Write(resource.Inputs.Properties, indented: true)).Append("\n\n");
        }

        Snapshot.Match(text.ToString().Replace(Pulumi.Protocol.Signatures.UnknownString, "unknown", StringComparison.Ordinal), name.Replace('/', '-'));
    }
}
