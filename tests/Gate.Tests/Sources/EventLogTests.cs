using Platform.Gate.Sources;

namespace Gate.Tests.Sources;

public sealed class EventLogTests
{
    private const string Prelude = """{"sequence":0,"timestamp":1,"preludeEvent":{"config":{"aws:region":"eu-west-1"}}}""";
    private const string Summary = """{"sequence":9,"timestamp":1,"summaryEvent":{"isPreview":true,"result":"succeeded"}}""";

    [Fact]
    public void Takes_the_last_state_each_resource_has()
    {
        var stack = Files.Read(string.Join('\n', Prelude, Event("resourcePreEvent", "create", ""), Event("resOutputsEvent", "create", """ "arn": "arn:aws:s3:::logs" """), Summary));

        Assert.Equal((SourceKind.Events, true, null), (stack.Kind, stack.DryRun, stack.Failure));
        Assert.Equal("arn:aws:s3:::logs", stack.Resources.Single().Outputs["arn"]!.Text);
        Assert.Equal("eu-west-1", stack.Config["aws:region"]);
    }

    [Fact]
    public void Leaves_out_what_is_deleted() =>
        Assert.Empty(Files.Read(string.Join('\n', Prelude, Event("resourcePreEvent", "delete", ""), Summary)).Resources);

    [Fact]
    public void Says_that_a_log_without_an_end_is_incomplete() =>
        Assert.Equal(
            "stack.json is of an operation that failed, so it does not show all of the stack: it ends before the operation did",
            Files.Read(Prelude).Failure);

    [Fact]
    public void Refuses_a_log_that_is_cut_off_in_the_middle_of_an_event() =>
        Assert.Equal(
            "stack.json is cut off: the JSON ends in the middle, on line 2. Make the file again, and see that the command ran to its end.",
            Files.Refusal(Prelude + "\n" + Event("resourcePreEvent", "create", "")[..80]));

    private static string Event(string kind, string operation, string outputs) => $$"""
        {"sequence":1,"timestamp":1,"{{kind}}":{"planning":true,"metadata":{"op":"{{operation}}","urn":"urn:pulumi:dev::app::aws:s3/bucket:Bucket::logs","type":"aws:s3/bucket:Bucket","old":null,"new":{"type":"aws:s3/bucket:Bucket","urn":"urn:pulumi:dev::app::aws:s3/bucket:Bucket::logs","custom":true,"id":"","inputs":{},"outputs":{ {{outputs}} } } } } }
        """.ReplaceLineEndings("");
}
