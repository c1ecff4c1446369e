namespace Pulumi.Protocol.Tests;

public sealed class UrnTests
{
    [Fact]
    public void Names_the_types_of_its_parents_but_not_the_stack()
    {
        var stack = Urn.Create("dev", "service", null, "pulumi:pulumi:Stack", "service-dev");
        var outer = Urn.Create("dev", "service", stack, "my:c:Outer", "outer");
        var inner = Urn.Create("dev", "service", outer, "my:c:Inner", "inner");

        Assert.Equal("urn:pulumi:dev::service::my:c:Outer$my:c:Inner::inner", inner.Text);
        Assert.Equal("my:c:Inner", inner.Type);
    }

    [Fact]
    public void A_name_may_hold_anything()
    {
        Assert.True(Urn.TryParse("urn:pulumi:dev::service::a:b:C::x::y z", out var urn));
        Assert.Equal("x::y z", urn.Name);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("arn:aws:s3:::bucket")]
    [InlineData("urn:pulumi:dev::service::a:b:C")]
    [InlineData("urn:pulumi:dev::service::::name")]
    public void Rejects_what_is_none(string? text) => Assert.False(Urn.TryParse(text, out _));
}
