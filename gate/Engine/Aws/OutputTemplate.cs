using System.Globalization;
using Pulumi.Protocol;

namespace Platform.Gate.Engine.Aws;

/// <summary>
/// The template of one output: literal text with parts in braces. A part is what the resource is made of, one of
/// <list type="bullet">
/// <item><c>partition</c>, <c>region</c>, <c>account</c>, <c>suffix</c>: where it is;</item>
/// <item>the name of an input, or of an output above;</item>
/// <item><c>auto [lower] [LIMIT]</c>: the name Pulumi makes of the resource's own; <c>prefix NAME</c>: the name made of an input that is a prefix;</item>
/// <item><c>hex N</c>, <c>digits N</c>, <c>lower N</c>, <c>upper N</c>, <c>alnum N</c>, <c>uuid</c>: what AWS chooses;</item>
/// <item><c>after NAME TEXT</c>: what follows a text in an input; <c>tail NAME TEXT</c>: what follows the last one, or all of it;</item>
/// <item><c>if NAME VALUE…</c>: nothing, where the input has one of the values (<c>absent</c> is one, a star at the end stands for the rest);</item>
/// </list>
/// and <c>??</c> between several takes the first that is there, the last of which may be a quoted text. A template that is <c>#</c> and digits is a number.
/// </summary>
internal sealed class OutputTemplate
{
    private readonly string _text;
    private readonly string[][] _parts;

    private OutputTemplate(string text, string[][] parts)
    {
        _text = text;
        _parts = parts;
    }

    public static OutputTemplate Parse(string text)
    {
        // Odd elements are what stands between braces.
        var pieces = text.Split('{', '}');
        return new(text, [.. pieces.Select((piece, index) => index % 2 == 1 ? piece.Split(" ?? ") : [piece])]);
    }

    /// <summary>The output; null where a part is not there, so that the next template may give it.</summary>
    public PropertyValue? Evaluate(OutputScope scope, string output)
    {
        if (_text[0] == '#') return PropertyValue.Of(double.Parse(_text.AsSpan(1), CultureInfo.InvariantCulture));
        var text = new System.Text.StringBuilder();
        var secret = false;
        for (var index = 0; index < _parts.Length; index++)
        {
            var result = index % 2 == 0 ? Found.Of(_parts[index][0]) : First(_parts[index], scope, $"{output}/{index}");
            if (result.IsUnknown) return PropertyValue.Unknown;
            if (result.Value is null) return null;
            text.Append(result.Value);
            secret |= result.IsSecret;
        }

        var value = PropertyValue.Of(text.ToString());
        return secret ? PropertyValue.Secret(value) : value;
    }

    private static Found First(string[] alternatives, OutputScope scope, string place) =>
        alternatives.Select(alternative => Part(alternative, scope, place)).FirstOrDefault(result => result.IsUnknown || result.Value is not null);

    private static Found Part(string part, OutputScope scope, string place)
    {
        var words = part.Split(' ');
        return words switch
        {
            ["auto", .. var limits] => Found.Of(scope.Name(limits.Contains("lower"), Limit(limits))),
            ["prefix", var name] => With(scope.Value(name), prefix => prefix + Invented.Digits(scope.Seed(place), 26)),
            ["uuid"] => Found.Of(Invented.Uuid(scope.Seed(place))),
            ["hex", var count] => Found.Of(Invented.Hex(scope.Seed(place), Count(count))),
            ["digits", var count] => Found.Of(Invented.Digits(scope.Seed(place), Count(count))),
            ["lower", var count] => Found.Of(Invented.Lower(scope.Seed(place), Count(count))),
            ["upper", var count] => Found.Of(Invented.Upper(scope.Seed(place), Count(count))),
            ["alnum", var count] => Found.Of(Invented.Mixed(scope.Seed(place), Count(count))),
            ["after", var name, var marker] => With(scope.Value(name), value => After(value, value.IndexOf(marker, StringComparison.Ordinal), marker)),
            ["tail", var name, var marker] => With(scope.Value(name), value => After(value, value.LastIndexOf(marker, StringComparison.Ordinal), marker) ?? value),
            ["if", var name, .. var values] => If(scope.Value(name), values),
            [['\'', .. var literal, '\'']] => Found.Of(literal),
            _ => scope.Value(part),
        };
    }

    private static Found If(Found value, string[] values)
    {
        if (value.IsUnknown) return value;
        var holds = value.Value is null
            ? values.Contains("absent")
            : values.Any(wanted => wanted[^1] == '*' ? value.Value.StartsWith(wanted[..^1], StringComparison.Ordinal) : wanted == value.Value);
        return holds ? Found.Of(string.Empty) : Found.Absent;
    }

    private static Found With(Found result, Func<string, string?> change) =>
        result.Value is null ? result : result with { Value = change(result.Value) };

    private static string? After(string value, int at, string marker) => at < 0 ? null : value[(at + marker.Length)..];

    private static int Limit(string[] words) => words.Select(word => int.TryParse(word, out var limit) ? limit : (int?)null).FirstOrDefault(limit => limit is not null) ?? 255;

    private static int Count(string word) => int.Parse(word, CultureInfo.InvariantCulture);
}
