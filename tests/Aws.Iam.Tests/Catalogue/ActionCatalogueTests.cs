using System.Diagnostics;

namespace Aws.Iam.Tests.Catalogue;

public sealed class ActionCatalogueTests
{
    private static readonly ActionCatalogue Catalogue = ActionCatalogue.Current;

    [Fact]
    public void Knows_what_an_action_does_what_it_takes_and_what_can_limit_it()
    {
        var action = Catalogue.Find("s3:getobject")!;

        Assert.Equal("s3:GetObject", action.FullName);
        Assert.Equal(AccessLevel.Read, action.Level);
        Assert.Contains("object", action.ResourceTypes.Select(type => type.Name));
        Assert.Contains(action.Keys, key => key.Is("s3:ExistingObjectTag/team"));
        Assert.DoesNotContain(action.Keys, key => key.Is("s3:prefix"));
    }

    [Theory]
    [InlineData("ecr:GetAuthorizationToken", AccessLevel.Read, true)]
    [InlineData("iam:PutRolePolicy", AccessLevel.PermissionsManagement, false)]
    [InlineData("sqs:TagQueue", AccessLevel.Tagging, false)]
    [InlineData("s3:ListAllMyBuckets", AccessLevel.List, true)]
    [InlineData("dynamodb:PutItem", AccessLevel.Write, false)]
    public void Tells_levels_and_which_actions_take_no_resource(string name, AccessLevel level, bool takesNoResource)
    {
        var action = Catalogue.Find(name)!;

        Assert.Equal((level, takesNoResource), (action.Level, action.TakesNoResource));
    }

    [Theory]
    [InlineData("s3:GetObjects")]
    [InlineData("s4:GetObject")]
    [InlineData("GetObject")]
    public void Does_not_find_what_is_not_there(string action) => Assert.Null(Catalogue.Find(action));

    [Theory]
    [InlineData("sqs:*Queue", "CreateQueue", "DeleteQueue", "PurgeQueue", "TagQueue", "UntagQueue")]
    [InlineData("SQS:purgequeue", "PurgeQueue")]
    [InlineData("sq?:Purge*", "PurgeQueue")]
    [InlineData("sqs:Nothing*")]
    public void Finds_what_a_glob_means(string glob, params string[] names) => Assert.Equal(names, Catalogue.Matching(glob).Select(action => action.Name));

    [Fact]
    public void Finds_everything_that_a_star_means() =>
        Assert.Equal(Catalogue.Services.Sum(prefix => Catalogue.Service(prefix)!.Actions.Count), Catalogue.Matching("*").Count());

    [Fact]
    public void Holds_every_service_of_the_data()
    {
        Assert.True(Catalogue.Services.Count > 400, "The catalogue has lost services.");
        Assert.True(Catalogue.Matching("*").Count() > 20_000, "The catalogue has lost actions.");
        Assert.All(Catalogue.Services, prefix => Assert.Equal(prefix, Catalogue.Service(prefix)!.Prefix));
        Assert.EndsWith(Catalogue.Date.ToString("yyyyMMdd") + "1", Catalogue.Version, StringComparison.Ordinal);
    }

    [Fact]
    public void Knows_the_types_of_keys()
    {
        var keys = Catalogue.Service("s3")!.Keys;

        Assert.Equal((ConditionKeyType.Numeric, false), TypeOf("s3:max-keys"));
        Assert.Equal((ConditionKeyType.Arn, false), TypeOf("s3:DataAccessPointArn"));
        Assert.Equal((ConditionKeyType.String, true), TypeOf("aws:TagKeys"));
        (ConditionKeyType, bool) TypeOf(string name) => keys.Where(key => key.Is(name)).Select(key => (key.Type, key.IsMultivalued)).Single();
    }

    [Fact]
    public async Task Is_what_the_package_gives()
    {
        var script = Path.Combine(Root(), "scripts", "iam-catalogue", "write.js");
        var start = new ProcessStartInfo("node", [script, "--check"]) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, said);
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Platform.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
