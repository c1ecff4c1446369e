using Platform.Gate.Scanners.Secrets;

namespace Gate.Tests.Scanners.Secrets;

public sealed class CredentialGuessTests
{
    [Theory]
    [InlineData("password = \"kq7-Rm2xVt9bLw\"", true)]
    [InlineData("token: kq7Rm2xVt9bLwPz4", true)]
    [InlineData("<password>" + "kq7Rm2xVt9bLw</", true)]
    [InlineData("secret: my-database-secret-01", false)]
    [InlineData("password: \"example-kq7Rm2xVt9\"", false)]
    [InlineData("password: \"aaaaaaaa1111\"", false)]
    [InlineData("PublicKeyToken=b77a5c561934e089", false)]
    [InlineData("secret = prod/database/password-1", false)]
    public void Tells_a_credential_from_a_name(string assignment, bool likely) => Assert.Equal(likely, CredentialGuess.IsLikely(assignment));
}
