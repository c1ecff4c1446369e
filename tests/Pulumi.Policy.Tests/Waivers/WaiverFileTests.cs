using NJsonSchema;
using YamlDotNet.Serialization;

namespace Pulumi.Policy.Tests.Waivers;

public sealed class WaiverFileTests
{
    private const string Valid = """
        waivers:
          - id: legacy-reports
            policy: bucket-has-owner
            urn: urn:pulumi:prod::site::aws:s3/bucket:Bucket::reports-*
            reason: The team is being dissolved.
            owner: team-a
            approver: security
            expires: 2026-12-31
            maxMatches: 3
        """;

    [Fact]
    public void Reads_every_member()
    {
        var waiver = Assert.Single(WaiverFile.Parse(Valid, "waivers.yaml"));

        Assert.Equal(
            new Waiver
            {
                Id = "legacy-reports",
                Policy = "bucket-has-owner",
                Urn = "urn:pulumi:prod::site::aws:s3/bucket:Bucket::reports-*",
                Reason = "The team is being dissolved.",
                Owner = "team-a",
                Approver = "security",
                Expires = new(2026, 12, 31),
                MaxMatches = 3,
            },
            waiver);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet")]
    [InlineData("waivers:")]
    [InlineData("waivers: []")]
    public void Reads_no_waivers(string yaml) => Assert.Empty(WaiverFile.Parse(yaml, "waivers.yaml"));

    [Theory]
    [InlineData("    owner: team-a\n", "", "line 2: this waiver has no 'owner'.")]
    [InlineData("team-a", "''", "line 2: this waiver has no 'owner'.")]
    [InlineData("2026-12-31", "soon", "line 8: 'expires' is a day, written as 2026-12-31.")]
    [InlineData("maxMatches: 3", "maxMatches: 0", "line 9: 'maxMatches' is a whole number from 1 up.")]
    [InlineData("maxMatches", "matches", "line 9: 'matches' is not a member of a waiver; use id, policy, urn, reason, owner, approver, expires and maxMatches.")]
    [InlineData("aws:s3/bucket:Bucket", "aws:*", "line 4: 'urn:pulumi:prod::site::aws:*::reports-*' has a '*' outside of the name, its last part.")]
    [InlineData("::reports-*", "", "line 4: 'urn:pulumi:prod::site::aws:s3/bucket:Bucket' is not a URN; copy it from the finding.")]
    [InlineData("waivers:", "waivers: {}\nmore:", "line 1: a waiver file has the one member `waivers`, a list.")]
    public void Names_the_place_and_the_mend(string part, string instead, string problem)
    {
        var exception = Assert.Throws<PolicyPackException>(() => WaiverFile.Parse(Valid.Replace(part, instead, StringComparison.Ordinal), "waivers.yaml"));

        Assert.Equal($"waivers.yaml, {problem}", exception.Message);
    }

    [Fact]
    public void Wants_each_id_once()
    {
        var twice = $"{Valid}\n{Valid[(Valid.IndexOf('\n', StringComparison.Ordinal) + 1)..]}";

        Assert.Equal(
            "waivers.yaml, line 10: there are two waivers with the id 'legacy-reports'; give each its own.",
            Assert.Throws<PolicyPackException>(() => WaiverFile.Parse(twice, "waivers.yaml")).Message);
    }

    [Theory]
    [InlineData(Valid, true)]
    [InlineData("waivers: []", true)]
    [InlineData("waivers: [{ id: a }]", false)]
    [InlineData("waivers: 3", false)]
    [InlineData("waiver: []", false)]
    public async Task The_schema_for_editors_says_the_same(string yaml, bool valid)
    {
        var path = Path.Combine(Repository.Root, "docs", "waivers.schema.json");
        var schema = await JsonSchema.FromFileAsync(path);
        var json = new SerializerBuilder().JsonCompatible().Build().Serialize(new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize(yaml)!);

        Assert.Equal(valid, schema.Validate(json).Count == 0);
        if (valid) WaiverFile.Parse(yaml, "waivers.yaml");
        else Assert.Throws<PolicyPackException>(() => WaiverFile.Parse(yaml, "waivers.yaml"));
    }
}
