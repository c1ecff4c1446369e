using Platform.Policies.Secrets;

namespace Policies.Tests.Secrets;

public sealed class SecretPatternsTests
{
    [Theory]
    [InlineData("key = AKIA" + "IOSFODNN7EXAMPLE", "an AWS access key")]
    [InlineData("-----BEGIN RSA PRIVATE " + "KEY-----", "a private key")]
    [InlineData("-----BEGIN PRIVATE " + "KEY-----", "a private key")]
    [InlineData("ghp_" + "000000000000000000000000000000000000", "a GitHub token")]
    [InlineData("glpat-" + "00000000000000000000", "a GitLab token")]
    [InlineData("xoxb-" + "0000000000-0000", "a Slack token")]
    [InlineData("postgres://web:" + "hunter2@db.internal:5432/web", "a URL with a password")]
    public void Recognises_what_issuers_made_recognisable(string text, string kind) => Assert.Equal(kind, SecretPatterns.Find(text));

    [Theory]
    [InlineData("")]
    [InlineData("AKIA")]
    [InlineData("https://www.example.org:443/path")]
    [InlineData("https://user@www.example.org/path")]
    [InlineData("postgres://web:${DB_PASSWORD}@db.internal/web")]
    [InlineData("-----BEGIN PUBLIC KEY-----")]
    [InlineData("arn:aws:secretsmanager:eu-west-1:123456789012:secret:web")]
    public void Leaves_ordinary_texts_alone(string text) => Assert.Null(SecretPatterns.Find(text));

    [Fact]
    public void Looks_behind_base64() =>
        Assert.Equal("an AWS access key", SecretPatterns.FindInBase64(Convert.ToBase64String("id=AKIAIOSFODNN7EXAMPLE"u8)));

    [Theory]
    [InlineData("not base64!")]
    [InlineData("aGVsbG8gd29ybGQ=")]
    public void Finds_nothing_behind_other_texts(string text) => Assert.Null(SecretPatterns.FindInBase64(text));
}
