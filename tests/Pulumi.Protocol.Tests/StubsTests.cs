using System.Globalization;
using System.Text.RegularExpressions;
using Google.Protobuf.Reflection;

namespace Pulumi.Protocol.Tests;

/// <summary>Our contract against the stubs that Pulumi itself ships: every field of every message we use, by number and name.</summary>
public sealed partial class StubsTests
{
    private static readonly FileDescriptor[] Files =
    [
        AliasReflection.Descriptor, AnalyzerReflection.Descriptor, CallbackReflection.Descriptor, EngineReflection.Descriptor,
        PluginReflection.Descriptor, ProviderReflection.Descriptor, ResourceReflection.Descriptor, SourceReflection.Descriptor,
    ];

    public static TheoryData<string> Messages() => [.. Ours().Select(message => message.FullName)];

    public static TheoryData<string> Services() => [.. Files.SelectMany(file => file.Services).Select(service => service.Name)];

    [Theory]
    [MemberData(nameof(Messages))]
    public void Every_field_has_the_number_and_the_name_it_has_in_the_stubs(string message)
    {
        var ours = Ours().Single(descriptor => descriptor.FullName == message).Fields.InDeclarationOrder().Select(field => (field.FieldNumber, Plain(field.Name)));
        var theirs = Stubs.Where(field => field.Message == message["pulumirpc.".Length..]).Select(field => (field.Number, Plain(field.Name)));

        Assert.Equal(theirs.Distinct().Order(), ours.Order());
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Every_method_of_the_stubs_is_there(string service)
    {
        var ours = Files.SelectMany(file => file.Services).Single(one => one.Name == service).Methods.Select(method => method.Name);
        var theirs = Sources("*_grpc_pb.js").SelectMany(source => Method().Matches(source)).Where(match => match.Groups["service"].Value == service).Select(match => match.Groups["method"].Value);

        Assert.Equal(theirs.Distinct().Order(StringComparer.Ordinal), ours.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<(string Message, string Name, int Number)> Stubs { get; } = [.. Sources("*_pb.js").SelectMany(Fields)];

    // A getter's name, then the number of the field it reads, in the first such call of its body.
    private static IEnumerable<(string Message, string Name, int Number)> Fields(string source)
    {
        foreach (Match getter in Getter().Matches(source))
        {
            if (Number().Match(source, getter.Index, Math.Min(400, source.Length - getter.Index)) is not { Success: true } number) continue;
            var name = getter.Groups["name"].Value;
            if (name.EndsWith("_asB64", StringComparison.Ordinal) || name.EndsWith("_asU8", StringComparison.Ordinal)) continue;
            yield return (getter.Groups["message"].Value, name, int.Parse(number.Groups["number"].Value, CultureInfo.InvariantCulture));
        }
    }

    private static IEnumerable<MessageDescriptor> Ours() => Files.SelectMany(file => file.MessageTypes).SelectMany(WithNested);

    private static IEnumerable<MessageDescriptor> WithNested(MessageDescriptor message) =>
        message.NestedTypes.Where(nested => nested.GetOptions()?.MapEntry != true).SelectMany(WithNested).Prepend(message);

    // The stubs write getIgnorechangesList and getExtension$ for ignoreChanges and extension.
    private static string Plain(string name)
    {
        var plain = name.Replace("_", string.Empty, StringComparison.Ordinal).TrimEnd('$').ToLowerInvariant();
        foreach (var suffix in new[] { "list", "map" })
        {
            if (plain.EndsWith(suffix, StringComparison.Ordinal)) plain = plain[..^suffix.Length];
        }

        return plain;
    }

    private static IEnumerable<string> Sources(string pattern)
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Platform.sln"))) root = Path.GetDirectoryName(root)!;
        var folder = Path.Combine(root, "tests/programs/node_modules/@pulumi/pulumi/proto");
        Assert.True(Directory.Exists(folder), "The npm packages of tests/programs are missing: run `npm ci --prefix tests/programs`, as ./scripts/test.sh does.");
        return Directory.EnumerateFiles(folder, pattern).Select(File.ReadAllText);
    }

    [GeneratedRegex(@"proto\.pulumirpc\.(?<message>[\w.]+)\.prototype\.get(?<name>[\w$]+) = function", RegexOptions.CultureInvariant)]
    private static partial Regex Getter();

    [GeneratedRegex(@"jspb\.Message\.get\w+\(\s*this, (?:[a-zA-Z][\w.]*, )?(?<number>\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"path: '/pulumirpc\.(?<service>\w+)/(?<method>\w+)'", RegexOptions.CultureInvariant)]
    private static partial Regex Method();
}
