using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using FsCheck.Xunit;
using Google.Protobuf;
using Pulumi.Policy.Server;
using Pulumi.Protocol;

namespace Pulumi.Policy.Tests.Evaluation;

public sealed class SecretsTests
{
    [Property(MaxTest = 200)]
    public void No_output_holds_a_secret(int seed)
    {
        var garden = new Garden(seed);
        var resource = garden.Resource("subject");
        var other = garden.Resource("other");
        var session = Session(garden.Info);
        var log = new List<LogLine>();
        session.Log = log.Add;
        var answers = new Answers(session);

        var results = session.Analyze(resource).ToList();
        var output = new StringBuilder(Text(answers.OfResource(resource.Type, [.. results.Select(answers.Of)])));
        var related = session.AnalyzeStack(new Stack([resource, other], garden.Info));
        output.Append(Text(answers.OfStack([.. related.Select(answers.Of)])));
        results.AddRange(related);
        foreach (var result in results)
        {
            output.Append(result.Message).Append(result.Path).AppendLine();
            foreach (var fact in result.Facts) output.AppendJoin(' ', fact.Text(resource.Urn), fact.Expected, fact.Found, fact.PathFrom(resource.Urn)).AppendLine();
        }

        foreach (var remediation in session.Remediate(resource)) output.Append(remediation.Problem).AppendLine();
        foreach (var line in log) output.Append(line.Message).AppendLine();

        Assert.NotEmpty(results);
        var told = output.ToString();
        Assert.All(garden.Secrets, secret => Assert.DoesNotContain(secret[..Math.Min(secret.Length, 12)], told, StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_inside_of_a_secret_is_not_shown()
    {
        var node = Node.Of(Nodes.Resource("{}") with { Properties = new([new("users", PropertyValue.Secret(Sessions.Json("""{ "alice": 1 }""")))]) });

        Assert.Equal("users[*]", node.Member("users").Members().Single().Value.Path);
    }

    [Theory]
    [InlineData("nothing here", "nothing here")]
    [InlineData("a hunter2 b hunter2", "a [secret] b [secret]")]
    [InlineData("hunter22", "[secret]")]
    [InlineData("say abcdefg", "say [secret]")]
    [InlineData("hunterhunter2", "hunter[secret]")]
    public void Replaces_secrets_with_all_they_cover(string text, string expected) =>
        Assert.Equal(expected, new SecretSearch(new HashSet<string> { "hunter2", "hunter22", "abcde", "defg" }).Replace(text));

    private static PackSession Session(StackInfo info)
    {
        var session = Sessions.Of(
            Sessions.Policy("asks", one => Leaves(one.Node).Aggregate(Truth.True, (so, leaf) =>
                so & new AnyView(leaf).AsText.Is("wanted") & new AnyView(leaf).AsNumber.IsAtLeast(1e12) & new AnyView(leaf).AsText.IsOneOf("a", "b"))),
            Sessions.Policy("compares", one => Leaves(one.Node).Aggregate(Truth.True, (so, leaf) =>
                so & one["nothing"].AsText.Is(leaf.Known?.Text ?? "x"))),
            Sessions.Policy("throws", one => throw new InvalidOperationException(All(one.Node), new FormatException(All(one.Node)))),
            Sessions.Policy("cannot-mend", _ => Truth.False, EnforcementLevel.Remediate, one => throw new InvalidOperationException(All(one.Node))),
            Sessions.Validation("tells", (one, report) =>
            {
                foreach (var leaf in Leaves(one.Node)) report.Violation($"found {Shown(leaf)}", path: leaf.Path);
                report.Log(All(one.Node));
                report.Violation(string.Join(',', report.Context.Info.Config.Values));
                report.NotApplicable(All(one.Node));
            }),
            Sessions.StackValidation("tells-all", (stack, report) =>
            {
                foreach (var one in stack.Resources) report.Violation(All(Node.Of(one)), one.Urn);
                throw new InvalidOperationException(All(Node.Of(stack.Resources[1])));
            }));
        session.Info = info;
        return session;
    }

    private static string All(Node node) => string.Join(' ', Leaves(node).Select(Shown));

    private static string Shown(Node leaf) => leaf.Known?.Text ?? leaf.Known?.Number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    private static IEnumerable<Node> Leaves(Node node) => node.Known switch
    {
        { Map: not null } => node.Members().SelectMany(member => Leaves(member.Value)),
        { List: not null } => node.Elements().SelectMany(Leaves),
        { Text: ['{', ..] } => Leaves(node.Json()).Append(node),
        _ => [node],
    };

    private static string Text(IMessage message) => Encoding.UTF8.GetString(message.ToByteArray());

    /// <summary>Properties that grow at random, with secrets planted in them.</summary>
    [SuppressMessage("Security", "CA5394", Justification = "A failing case must come back from its seed.")]
    [SuppressMessage("Security", "SCS0005", Justification = "A failing case must come back from its seed.")]
    private sealed class Garden
    {
        private readonly Random _random;

        public Garden(int seed)
        {
            _random = new(seed);
            Info = new()
            {
                Config = new Dictionary<string, string> { ["app:token"] = Plant(), ["app:region"] = "eu-west-1" },
                ConfigSecretKeys = ["app:token"],
            };
        }

        public List<string> Secrets { get; } = [];

        public StackInfo Info { get; }

        public Resource Resource(string name) => Nodes.Resource("{}", name) with
        {
            Properties = Wire(Map(5)),
            Provider = new() { Urn = "urn:provider", Type = "pulumi:providers:test", Name = "test", Properties = Wire(new([new("key", PropertyValue.Secret(PropertyValue.Of(Plant())))])) },
        };

        private static PropertyMap Wire(PropertyMap map) => PropertyWire.Read(PropertyWire.Write(map));

        private PropertyMap Map(int depth) => new(Enumerable.Range(0, _random.Next(1, 4)).Select(i => KeyValuePair.Create($"m{i}", Value(depth))));

        private PropertyValue Value(int depth) => _random.Next(depth <= 0 ? 5 : 8) switch
        {
            0 => PropertyValue.Secret(PropertyValue.Of(Plant())),
            1 => PropertyValue.Of("plain"),
            2 => PropertyValue.Of(_random.Next(1000)),
            3 => PropertyValue.Unknown,
            4 => SecretNumber(),
            5 => Map(depth - 1),
            6 => PropertyValue.Of(Enumerable.Range(0, _random.Next(3)).Select(_ => Value(depth - 1))),
            _ => SecretWhole(),
        };

        private PropertyValue SecretNumber()
        {
            var number = _random.NextInt64(1_000_000_000_000, 9_000_000_000_000);
            Secrets.Add(number.ToString(CultureInfo.InvariantCulture));
            return PropertyValue.Secret(PropertyValue.Of(number));
        }

        // A secret around an object or a JSON document: what is inside has no mark of its own.
        private PropertyValue SecretWhole() => PropertyValue.Secret(_random.Next(2) == 0
            ? new PropertyMap([new("inner", PropertyValue.Of(Plant())), new("list", PropertyValue.Of(PropertyValue.Of(Plant())))])
            : PropertyValue.Of($$"""{ "user": "{{Plant()}}" }"""));

        private string Plant()
        {
            var secret = new byte[_random.Next(2) == 0 ? 8 : 60];
            _random.NextBytes(secret);
            Secrets.Add(Convert.ToHexStringLower(secret));
            return Secrets[^1];
        }
    }
}
