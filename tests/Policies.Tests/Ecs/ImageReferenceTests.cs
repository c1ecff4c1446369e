using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class ImageReferenceTests
{
    [Theory]
    [InlineData("nginx", "docker.io", null)]
    [InlineData("nginx:1.29", "docker.io", "1.29")]
    [InlineData("library/nginx", "docker.io", null)]
    [InlineData("localhost/web:1", "localhost", "1")]
    [InlineData("registry.example.org:5000/web", "registry.example.org:5000", null)]
    [InlineData("registry.example.org:5000/team/web:1.4.2", "registry.example.org:5000", "1.4.2")]
    public void Takes_a_name_apart_as_docker_does(string image, string host, string? tag)
    {
        var reference = ImageReference.Parse(image);

        Assert.Equal((host, tag, false), (reference.Host, reference.Tag, reference.HasDigest));
    }

    [Fact]
    public void Reads_the_tag_before_a_digest() =>
        Assert.Equal(new ImageReference("docker.io", "1.29", true), ImageReference.Parse("nginx:1.29@sha256:0123456789abcdef"));
}
