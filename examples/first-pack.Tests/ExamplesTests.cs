using Pulumi.Policy.Testing;

namespace FirstPack.Tests;

public sealed class ExamplesTests
{
    public static TheoryData<string> Policies => [.. Catalogue.Policies.Select(policy => policy.Metadata.Name)];

    [Theory]
    [MemberData(nameof(Policies))]
    public void Are_judged_as_they_say(string policy) => PolicyExamples.Verify(Catalogue.Policies.Single(one => one.Metadata.Name == policy));
}
