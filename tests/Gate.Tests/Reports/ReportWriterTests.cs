using Platform.Gate.Reports;

namespace Gate.Tests.Reports;

public sealed class ReportWriterTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void Writes_every_format_into_a_file_of_a_folder_that_it_makes()
    {
        var problems = ReportWriter.Write(Samples.All, [.. ReportWriter.Formats.Select(format => new ReportTarget(format, In($"new/{format}.txt")))], Style);

        Assert.Empty(problems);
        Assert.Equal(ReportWriter.Formats.Order(StringComparer.Ordinal), Directory.EnumerateFiles(In("new")).Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal));
        Assert.All(Directory.EnumerateFiles(In("new")), file => Assert.NotEqual(0, new FileInfo(file).Length));
    }

    [Fact]
    public void Writes_the_others_when_one_cannot_be_written()
    {
        _directory.Write("file", "in the way");

        var problems = ReportWriter.Write(Samples.All, [new("json", _directory.Path), new("json", In("file/below.json")), new("json", "/dev/full"), new("json", In("good.json"))], Style);

        Assert.Equal(3, problems.Count);
        Assert.All(problems, problem => Assert.StartsWith("The json report could not be written to ", problem, StringComparison.Ordinal));
        Assert.Contains("it is a directory", problems[0], StringComparison.Ordinal);
        Assert.True(File.Exists(In("good.json")));
    }

    [Fact]
    public void Leaves_what_was_there_when_writing_fails()
    {
        var path = _directory.Write("report.json", "old");

        Assert.Throws<IOException>(() => WholeFile.Write(path, writer =>
        {
            writer.Write("half");
            throw new IOException("The disk is full.");
        }));

        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(_directory.Path));
    }

    public void Dispose() => _directory.Dispose();

    private static ReportStyle Style => new(Verbosity.Normal, Color: false);

    private string In(string name) => Path.Combine(_directory.Path, name);
}
