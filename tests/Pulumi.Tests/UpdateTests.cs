using Pulumi.Tests.Engine;
using Pulumi.Tests.Sample;
using Pulumi.Utilities;

namespace Pulumi.Tests;

/// <summary>What is different when the engine really creates resources.</summary>
public sealed class UpdateTests : ProgramTests
{
    private protected override bool IsDryRun => false;

    [Fact]
    public async Task Knows_ids()
    {
        await PassAsync(() => _ = new Bucket("copy", new() { Acl = new Bucket("goods").Id }));
        Assert.Equal("{'acl':'goods-id'}", Inputs("copy"));
    }

    [Fact]
    public async Task Takes_an_output_the_engine_does_not_mention_as_absent()
    {
        await PassAsync(async () =>
        {
            var bucket = new Bucket("goods");
            Assert.True(await OutputUtilities.GetIsKnownAsync(bucket.Acl));
            Assert.Null(await OutputUtilities.GetValueAsync(bucket.Acl));
            Assert.True((await OutputUtilities.GetValueAsync(bucket.Zones)).IsDefault);
            Assert.Equal(0, await OutputUtilities.GetValueAsync(bucket.Size));
        });
    }

    [Fact]
    public async Task Runs_functions_even_for_what_is_unknown()
    {
        var ran = false;
        await PassAsync(async () =>
        {
            var result = OutputUtilities.CreateUnknown("x").Apply(value => { ran = true; return value; });
            Assert.False(await OutputUtilities.GetIsKnownAsync(result));
        });
        Assert.True(ran);
    }
}
