using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Platform.Policies;
using Pulumi.Policy;
using Pulumi.Policy.Testing;
using EnforcementLevel = Pulumi.Policy.EnforcementLevel;

namespace Policies.Tests;

/// <summary>What every policy of the pack owes its readers.</summary>
public sealed partial class CatalogueTests
{
    private static readonly Dictionary<string, PolicyRegistration> ByName = Catalogue.Policies.ToDictionary(policy => policy.Metadata.Name);

    private static readonly Dictionary<string, string> Folders =
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Repository(), "policies", "Controls", "prefixes.json")))!;

    public static TheoryData<string> Names => [.. ByName.Keys];

    public static TheoryData<string, int, bool> Examples
    {
        get
        {
            var data = new TheoryData<string, int, bool>();
            foreach (var name in ByName.Keys)
            {
                foreach (var (index, example) in Policy(name).Examples.Index()) data.Add(name, index, example.IsGood);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_judged_as_it_says(string name, int index, bool isGood)
    {
        var policy = Policy(name);
        var outcome = CheckedPolicy.Run(policy, policy.Examples.ElementAt(index).Yaml, names: AwsNames.Of);

        if (!isGood) outcome.ShouldBeViolated();
        else if (outcome.Results.Count > 0) Assert.All(outcome.Results, result => Assert.True(result.Outcome is PolicyOutcome.Passed or PolicyOutcome.NotApplicable, result.Message));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_policy_has_a_good_and_a_bad_example(string name)
    {
        Assert.Contains(Policy(name).Examples, example => example.IsGood);
        Assert.Contains(Policy(name).Examples, example => !example.IsGood);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_is_the_class_in_kebab_case_and_its_prefix_tells_the_folder(string name)
    {
        var words = name.Split('-');
        var type = string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

        Assert.Equal($"{Folders[words[0]]}/{type}.cs", ByName[name].Metadata.SourceFile);
        Assert.Equal(type, Policy(name).GetType().Name);
    }

    [Fact]
    public void Names_are_unique() => Assert.Equal(Catalogue.Policies.Count, ByName.Count);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_summary_is_one_sentence_under_a_hundred_characters(string name)
    {
        var summary = ByName[name].Metadata.Description;

        Assert.InRange(summary.Length, 10, 99);
        Assert.Matches(@"^[^.]*(\.\S[^.]*)*\.$", summary);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Remarks_remediation_and_a_page_to_read_on_are_there(string name)
    {
        var policy = ByName[name].Metadata;

        Assert.NotEmpty(policy.Rationale);
        Assert.EndsWith(".", policy.Remediation, StringComparison.Ordinal);
        Assert.All(policy.Links, link => Assert.StartsWith("https://docs.aws.amazon.com/", link.Replace("https://www.pulumi.com/", "https://docs.aws.amazon.com/", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.NotEmpty(policy.Links);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_control_is_one_of_its_framework(string name) => Assert.All(ByName[name].Metadata.Controls, control => Assert.Matches(Ids(control.Framework), control.Id));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_level_other_than_the_severitys_has_a_reason(string name)
    {
        var policy = ByName[name].Metadata;
        var isOptIn = policy.Tags.Contains("strict") || policy.Tags.Contains("account");

        Assert.Equal(isOptIn, policy.Enforcement == EnforcementLevel.Disabled);
        if (policy.Enforcement is EnforcementLevel.Mandatory) Assert.Contains("mandatory", policy.Rationale, StringComparison.Ordinal);
        else Assert.True(isOptIn || policy.Enforcement is null);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_policy_has_a_test_class(string name) =>
        Assert.NotNull(typeof(CatalogueTests).Assembly.GetType($"Policies.Tests.{Folders[name.Split('-')[0]]}.{Policy(name).GetType().Name}Tests"));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_setting_has_a_default_within_its_schema(string name) =>
        Assert.All(ByName[name].Metadata.Settings, setting => Assert.True(
            setting.Required || setting.Default is { } value && (setting.Schema["minimum"]?.Number is not { } minimum || value.Number >= minimum) && (setting.Schema["maximum"]?.Number is not { } maximum || value.Number <= maximum)));

    [Fact]
    public void The_pack_can_be_configured_and_judges() => Assert.DoesNotContain(new PackSession(PlatformPack.Create()).Analyze(new()
    {
        Urn = "urn:pulumi:test::test::test:index:Nothing::nothing",
        Type = "test:index:Nothing",
        Name = "nothing",
    }), result => result.Outcome is PolicyOutcome.Violated or PolicyOutcome.Error);

    private static Policy Policy(string name) => ByName[name].CreateDefault();

    private static Regex Ids(string framework) => framework switch
    {
        "AWS FSBP" => SecurityHub(),
        "CIS AWS 3.0.0" or "CIS AWS 5.0.0" => Section(),
        "NIST 800-53 r5" => Nist(),
        "PCI DSS 4.0.1" => Requirement(),
        "Checkov" => Checkov(),
        "cdk-nag" => CdkNag(),
        "Trivy" => Trivy(),
        _ => throw new ArgumentOutOfRangeException(nameof(framework), framework, "The framework is not one of Framework.cs."),
    };

    private static string Repository([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));

    [GeneratedRegex(@"^[A-Z][A-Za-z0-9]+\.[0-9]{1,3}$")]
    private static partial Regex SecurityHub();

    [GeneratedRegex(@"^[1-5]\.[0-9]{1,2}(\.[0-9])?$")]
    private static partial Regex Section();

    [GeneratedRegex(@"^[A-Z]{2}-[0-9]{1,2}(\([0-9]{1,2}\))?([a-z]|[0-9]|\.[0-9]|\([a-z0-9]{1,2}\))*$")]
    private static partial Regex Nist();

    [GeneratedRegex(@"^(A[1-3]\.)?[0-9]{1,2}(\.[0-9]{1,2}){1,3}$")]
    private static partial Regex Requirement();

    [GeneratedRegex("^CKV2?_AWS_[0-9]{1,3}$")]
    private static partial Regex Checkov();

    [GeneratedRegex("^(AwsSolutions-)?[A-Z][A-Za-z0-9]+$")]
    private static partial Regex CdkNag();

    [GeneratedRegex("^(AVD-)?AWS-[0-9]{4}$")]
    private static partial Regex Trivy();
}
