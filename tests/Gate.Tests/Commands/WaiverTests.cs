using Platform.Gate.Commands;
using Platform.Gate.Sources;
using Pulumi.Policy;

namespace Gate.Tests.Commands;

public sealed class WaiverTests : IDisposable
{
    private const string Urn = "urn:pulumi:dev::shop::aws:ecrpublic/repository:Repository::open";
    private const string Stack = $$"""
        { "version": 3, "deployment": { "manifest": {}, "resources": [
          { "urn": "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev", "type": "pulumi:pulumi:Stack" },
          { "urn": "{{Urn}}", "type": "aws:ecrpublic/repository:Repository", "custom": true, "id": "open",
            "inputs": { "repositoryName": "open" }, "outputs": { "repositoryName": "open" }, "parent": "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev" } ] } }
        """;

    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public async Task A_waiver_that_was_added_opens_the_gate_and_is_told()
    {
        _directory.Write("stack.json", Stack);

        Assert.Equal(1, (await GateAsync("check", "stack.json")).ExitCode);
        var added = await AddAsync("--expires", "2999-12-31");
        var run = await GateAsync("check", "stack.json", "--waivers", "waivers.yaml");

        Assert.Equal("waivers.yaml has waiver W-1.\n", added.Output);
        Assert.True(run.ExitCode == 0, run.All);
        Assert.Contains("waiver: W-1 until 2999-12-31: Until June; it is \"public\". (owner team-web, approved by security)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_waiver_that_expired_blocks_again_and_says_so()
    {
        _directory.Write("stack.json", Stack);
        _directory.Write("waivers.yaml", File("W-1", "2020-01-31"));

        var run = await GateAsync("check", "stack.json", "--waivers", "waivers.yaml");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Waiver 'W-1' expired on 2020-01-31", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_that_may_not_be_waived_blocks_and_says_why()
    {
        _directory.Write("Pulumi.yaml", "name: shop\nruntime: yaml\n");
        _directory.Write("stack.json", Stack);
        _directory.Write("waivers.yaml", File("W-1", "2999-01-31"));
        _directory.Write("gate.yaml", "notWaivable: [ecr-no-public-repository]\n");

        var check = await GateAsync("waivers", "check");

        Assert.Equal(1, check.ExitCode);
        Assert.Contains("Waiver 'W-1' does not count: gate.yaml says that 'ecr-no-public-repository' may not be waived.", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_waiver_for_nothing_is_reported()
    {
        _directory.Write("stack.json", Stack.Replace("ecrpublic", "ecr", StringComparison.Ordinal));
        _directory.Write("waivers.yaml", File("W-1", "2999-01-31"));

        Assert.Contains("Waiver 'W-1' covers nothing", (await GateAsync("check", "stack.json", "--waivers", "waivers.yaml")).Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_named_file_that_is_missing_is_an_error()
    {
        _directory.Write("stack.json", Stack);

        var run = await GateAsync("check", "stack.json", "--waivers", "absent.yaml");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("absent.yaml", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_starts_with_what_ends_first()
    {
        _directory.Write("waivers.yaml", $"{File("later", "2999-01-31")}{File("over", "2020-01-31")["waivers:\n".Length..]}");

        var run = await GateAsync("waivers", "list");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches("(?s)^over +2020-01-31 expired .*later +2999-01-31 .* left .*2 waivers\\.\n$", run.Output);
    }

    [Fact]
    public void Adding_keeps_comments_and_counts_on()
    {
        var path = _directory.Write("waivers.yaml", $"# Agreed on in March.\n{File("W-7", "2999-01-31")}");

        Assert.Equal("W-8", WaiverFiles.Add(path, id: null, Waiver));
        Assert.StartsWith("# Agreed on in March.\nwaivers:\n", System.IO.File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Equal([Waiver with { Id = "W-8" }], WaiverFile.Read(path).Skip(1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# Nothing yet.\nwaivers: []\n")]
    [InlineData("waivers:\n")]
    [InlineData("waivers:\n- { id: W-1, policy: p, urn: \"urn:pulumi:a::b::c::d\", reason: r, owner: o, approver: a, expires: 2999-01-01 }\n# The end.\n")]
    public void Adds_to_any_file_that_is_read(string content)
    {
        var path = _directory.Write("waivers.yaml", content);
        var before = WaiverFile.Read(path).Count;

        WaiverFiles.Add(path, "mine", Waiver);

        Assert.Equal(before + 1, WaiverFile.Read(path).Count);
        Assert.Equal(content.StartsWith('#'), System.IO.File.ReadAllText(path).StartsWith('#'));
    }

    [Fact]
    public void Refuses_to_add_to_what_it_cannot_lay_out_and_leaves_it_as_it_is()
    {
        const string Flow = "waivers: [{ id: W-1, policy: p, urn: \"urn:pulumi:a::b::c::d\", reason: r, owner: o, approver: a, expires: 2999-01-01 }]\n";
        var path = _directory.Write("waivers.yaml", Flow);

        Assert.ThrowsAny<InputException>(() => WaiverFiles.Add(path, id: null, Waiver));
        Assert.Equal(Flow, System.IO.File.ReadAllText(path));
    }

    [Theory]
    [InlineData("is over", "--expires", "2020-01-31")]
    [InlineData("is not a day", "--expires", "soon")]
    [InlineData("is not a URN", "--expires", "2999-01-31", "--urn", "open")]
    [InlineData("two waivers with the id 'W-1'", "--expires", "2999-01-31", "--id", "W-1")]
    public async Task A_waiver_that_cannot_be_is_refused(string says, params string[] arguments)
    {
        _directory.Write("waivers.yaml", File("W-1", "2999-01-31"));

        var run = await AddAsync(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(says, run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Dispose();

    private static Waiver Waiver => new()
    {
        Id = string.Empty,
        Policy = "policy",
        Urn = "urn:pulumi:dev::shop::a:b:C::web-*",
        Reason = "It's \"fine\": # yes\nreally \\ \u001b",
        Owner = "- team",
        Approver = "*security",
        Expires = new(2999, 1, 31),
        MaxMatches = 3,
    };

    private static string File(string id, string expires) => $"""
        waivers:
          - id: {id}
            policy: ecr-no-public-repository
            urn: {Urn}
            reason: Until June.
            owner: team-web
            approver: security
            expires: {expires}

        """;

    private Task<Tool> AddAsync(params string[] arguments)
    {
        string[] urn = arguments.Contains("--urn") ? [] : ["--urn", Urn];
        return GateAsync(
        [
            "waivers", "add", "--policy", "ecr-no-public-repository", "--reason", "Until June; it is \"public\".", "--owner", "team-web", "--approver", "security", .. urn, .. arguments,
        ]);
    }

    private Task<Tool> GateAsync(params string[] arguments) => Tool.GateAsync(_directory.Path, arguments);
}
