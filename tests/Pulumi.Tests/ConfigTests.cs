using Pulumi.Tests.Engine;
using Pulumi.Utilities;

namespace Pulumi.Tests;

public sealed class ConfigTests : ProgramTests
{
    public ConfigTests()
    {
        Configuration = """
            {
              "shop:name": "corner", "shop:count": "3", "shop:ratio": "0.5", "shop:open": "true", "shop:list": "[1,2]",
              "shop:password": "hunter2", "aws:config:region": "eu-west-1", "shop:bad": "many"
            }
            """;
        SecretKeys = """["shop:password"]""";
    }

    [Fact]
    public async Task Reads_values_as_types()
    {
        await PassAsync(async () =>
        {
            var config = new Config();
            Assert.Equal(("corner", 3), (config.Require("name"), config.RequireInt32("count")));
            Assert.Equal((0.5, true), (config.RequireDouble("ratio"), config.RequireBoolean("open")));
            Assert.Equal([1, 2], config.RequireObject<int[]>("list"));
            Assert.Equal([1, 2], config.GetObject<List<int>>("list", new())!);
            Assert.Equal("eu-west-1", new Config("aws").Get("region"));
            Assert.Equal("eu-west-1", new Config("aws:config").Get("region"));
            Assert.True(await Output.IsSecretAsync(config.RequireSecret("password")));
            Assert.Equal(3, await OutputUtilities.GetValueAsync(config.RequireSecretInt32("count")));
            Assert.True(await Output.IsSecretAsync(config.RequireSecretObject<int[]>("list")));
        });
    }

    [Fact]
    public async Task Gives_nothing_for_what_is_missing()
    {
        await PassAsync(() =>
        {
            var config = new Config();
            Assert.Null(config.Get("none"));
            Assert.Null(config.GetInt32("none"));
            Assert.Null(config.GetBoolean("none"));
            Assert.Null(config.GetDouble("none"));
            Assert.Null(config.GetObject<int[]>("none"));
            Assert.Null(config.GetSecret("none"));
            Assert.Null(config.GetSecretObject<int[]>("none"));
            Assert.Equal(80, config.GetInt32("none") ?? 80);
        });
    }

    [Fact]
    public async Task Says_how_to_set_what_is_required() => Assert.Equal(
        "Missing required configuration variable 'shop:none'\n\tplease set a value using the command `pulumi config set shop:none <value>`",
        await FailAsync(() => new Config().Require("none")));

    [Fact]
    public async Task Refuses_a_value_of_another_type()
    {
        await AssertRefusedAsync("Int32", config => config.GetInt32("bad"));
        await AssertRefusedAsync("Double", config => config.GetSecretDouble("bad"));
        await AssertRefusedAsync("Boolean", config => config.RequireBoolean("bad"));
        await AssertRefusedAsync("System.Int32[]", config => config.RequireObject<int[]>("bad"));
    }

    [Fact]
    public async Task Does_not_show_a_secret_of_another_type() => Assert.Equal(
        "Configuration 'shop:password' value '[secret]' is not a valid Int32",
        await FailAsync(() => new Config().RequireSecretInt32("password")));

    private async Task AssertRefusedAsync(string type, Func<Config, object?> read)
    {
        Engine.Logs.Clear();
        Assert.Equal($"Configuration 'shop:bad' value 'many' is not a valid {type}", await FailAsync(() => read(new Config())));
    }
}
