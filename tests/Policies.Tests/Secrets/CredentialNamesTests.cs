using Platform.Policies.Secrets;

namespace Policies.Tests.Secrets;

public sealed class CredentialNamesTests
{
    [Theory]
    [InlineData("DB_PASSWORD")]
    [InlineData("apiKey")]
    [InlineData("GITHUB-TOKEN")]
    [InlineData("aws_secret_access_key")]
    public void Knows_the_names_of_credentials(string name) => Assert.True(CredentialNames.Contains(name));

    [Theory]
    [InlineData("DB_PASSWORD_FILE")]
    [InlineData("TOKEN_URL")]
    [InlineData("SECRET_ARN")]
    [InlineData("KEYBOARD")]
    [InlineData("")]
    public void Knows_what_only_sounds_like_one(string name) => Assert.False(CredentialNames.Contains(name));

    [Fact]
    public void Takes_no_endless_name_for_one() => Assert.False(CredentialNames.Contains(new string('a', 5000) + "password"));
}
