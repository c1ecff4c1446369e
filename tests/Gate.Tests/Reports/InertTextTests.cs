using Platform.Gate.Reports;

namespace Gate.Tests.Reports;

public sealed class InertTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("Grüße, 日本, 👩‍👧", "Grüße, 日本, 👩‍👧")]
    [InlineData("\u001b]0;title\u0007", "␛]0;title␇")]
    [InlineData("a\u009b31m", "a[U+009B]31m")]
    [InlineData("a\u202eb\u2066c\u200fd\ufeff", "a[U+202E]b[U+2066]c[U+200F]d[U+FEFF]")]
    [InlineData("one\r\ntwo\tthree", "one  two three")]
    public void Shows_what_would_act(string text, string shown) => Assert.Equal(shown, InertText.Line(text));

    [Fact]
    public void Replaces_the_half_of_a_character() => Assert.Equal("half \ufffd", InertText.Line("half " + '\ud83d'));

    [Fact]
    public void Keeps_the_lines_of_a_block() => Assert.Equal("one\ntwo", InertText.Block("one\ntwo"));

    [Fact]
    public void Cuts_what_is_too_long_and_never_in_the_middle_of_a_character()
    {
        var cut = InertText.Line("x" + string.Concat(Enumerable.Repeat("👩", 1_000)));

        Assert.InRange(cut.Length, 300, 303);
        Assert.EndsWith("👩…", cut, StringComparison.Ordinal);
    }
}
