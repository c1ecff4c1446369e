using Platform.Gate.Scanners.Image;
using Platform.Gate.Sources;

namespace Gate.Tests.Scanners.Image;

public sealed class ImageReferenceTests
{
    private const string Digest = "sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    [Theory]
    [InlineData("app:v1", "app", "v1", null, null)]
    [InlineData("team/app@" + Digest, "team/app", null, null, null)]
    [InlineData("111122223333.dkr.ecr.eu-central-1.amazonaws.com/team/app:1.2", "team/app", "1.2", "111122223333", "eu-central-1")]
    [InlineData("111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn/app:1", "app", "1", "111122223333", "cn-north-1")]
    [InlineData("111122223333.dkr-ecr.eu-west-1.on.aws/app:1", "app", "1", "111122223333", "eu-west-1")]
    public void Reads_an_image(string text, string repository, string? tag, string? registry, string? region)
    {
        var image = ImageReference.Parse(text);
        Assert.Equal((repository, tag, registry, region), (image.Repository, image.Tag, image.Registry, image.Region));
        Assert.Equal(text.Contains('@', StringComparison.Ordinal) ? Digest : null, image.Digest);
    }

    [Theory]
    [InlineData("app")]
    [InlineData("")]
    [InlineData("App:v1")]
    [InlineData("app@sha256:abc")]
    [InlineData("docker.io/library/alpine:3")]
    [InlineData("public.ecr.aws/x/y:1")]
    [InlineData("app:v1 --x")]
    public void Refuses_what_is_no_image_of_a_private_registry(string text) => Assert.Throws<InputException>(() => ImageReference.Parse(text));
}
