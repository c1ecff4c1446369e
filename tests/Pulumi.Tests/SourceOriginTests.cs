using System.Runtime.CompilerServices;
using Pulumi.Tests.Engine;
using Pulumi.Tests.Sample;

namespace Pulumi.Tests;

public sealed class SourceOriginTests : ProgramTests
{
    [Fact]
    public async Task Points_at_the_line_that_makes_the_resource()
    {
        var line = 0;
        await PassAsync(() => { line = Line(); _ = new Bucket("goods"); });
        AssertAt("goods", nameof(SourceOriginTests), line);
    }

    [Fact]
    public async Task Points_into_a_component_for_the_resources_inside_and_outside_for_itself()
    {
        var line = 0;
        await PassAsync(() => { line = Line(); _ = new Shop("shop"); });
        AssertAt("shop", nameof(SourceOriginTests), line);
        AssertAt("shop-front", nameof(Shop), 9);
        AssertAt("shop-store", nameof(Shop), 10);
        Assert.Contains(Engine.Registration("shop-front").StackTrace.Frames, frame => frame.Pc.Line == line);
    }

    [Fact]
    public async Task Follows_asynchronous_programs()
    {
        var line = 0;
        await PassAsync(async () =>
        {
            await Task.Yield();
            line = Line(); _ = new Bucket("goods");
        });
        AssertAt("goods", nameof(SourceOriginTests), line);
    }

    [Fact]
    public async Task Points_at_the_line_that_reads_a_resource()
    {
        var line = 0;
        await PassAsync(() => { line = Line(); _ = Bucket.Get("old", "old-id"); });
        Assert.Contains(Assert.Single(Engine.Reads).StackTrace.Frames, frame => frame.Pc.Line == line);
    }

    private static int Line([CallerLineNumber] int line = 0) => line;

    private void AssertAt(string name, string file, int line)
    {
        var position = Engine.Registration(name).SourcePosition;
        Assert.StartsWith("file:///", position.Uri, StringComparison.Ordinal);
        Assert.EndsWith($"/{file}.cs", position.Uri, StringComparison.Ordinal);
        Assert.Equal(line, position.Line);
        Assert.True(position.Column > 0);
        Assert.Equal(position, Engine.Registration(name).StackTrace.Frames[0].Pc);
    }
}
