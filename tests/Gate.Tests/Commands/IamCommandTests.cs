namespace Gate.Tests.Commands;

public sealed class IamCommandTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public IamCommandTests()
    {
        _directory.Write("reader.json", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::logs/*"}]}""");
        _directory.Write("writer.json", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":"arn:aws:s3:::logs/*"}]}""");
    }

    [Theory]
    [InlineData(0, "pass: Nothing is allowed that was not allowed before.", "check-no-new-access", "--existing", "writer.json", "--new", "reader.json")]
    [InlineData(1, "  action: s3:PutObject", "check-no-new-access", "--existing", "reader.json", "--new", "writer.json", "--type", "identity")]
    [InlineData(1, "fail: `s3:PutObject`", "check-access-not-granted", "--policy", "writer.json", "--actions", "s3:DeleteObject,s3:PutObject")]
    [InlineData(0, "pass", "check-access-not-granted", "--policy", "writer.json", "--resources", "arn:aws:s3:::other/*")]
    [InlineData(0, "allowed", "evaluate", "--principal", "arn:aws:iam::123456789012:role/r", "--action", "s3:GetObject", "--resource", "arn:aws:s3:::logs/a", "--identity-policies", "reader.json")]
    [InlineData(1, "implicit-deny", "evaluate", "--principal", "arn:aws:iam::123456789012:role/r", "--action", "s3:PutObject", "--resource", "arn:aws:s3:::logs/a", "--identity-policies", "reader.json", "--context", "aws:SourceIp=203.0.113.1")]
    [InlineData(0, "Nothing was found.", "find-escalation", "--policies", "reader.json", "--policies", "writer.json")]
    [InlineData(0, "Nothing was found.", "validate", "--policy", "reader.json")]
    public async Task Answers_and_ends_with_a_code_to_act_on(int code, string expected, params string[] arguments)
    {
        var result = await Tool.GateAsync(_directory.Path, ["iam", .. arguments]);
        Assert.Equal(code, result.ExitCode);
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("absent.json cannot be read", "validate", "--policy", "absent.json")]
    [InlineData("broken.json: The document is not JSON: it breaks off making sense at line 2, column 1.", "validate", "--policy", "broken.json")]
    [InlineData("Name what must not be granted", "check-access-not-granted", "--policy", "reader.json")]
    [InlineData("--new", "check-no-new-access", "--existing", "reader.json")]
    [InlineData("'key' is not KEY=VALUE.", "evaluate", "--principal", "anonymous", "--action", "s3:GetObject", "--context", "key")]
    public async Task A_question_that_is_wrong_is_told_in_a_line(string problem, params string[] arguments)
    {
        _directory.Write("broken.json", "{\"Version\":\n");
        var result = await Tool.GateAsync(_directory.Path, ["iam", .. arguments]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(problem, result.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Dispose();
}
