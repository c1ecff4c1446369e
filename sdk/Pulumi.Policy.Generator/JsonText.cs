using System.Globalization;
using System.Text;

namespace Pulumi.Policy.Generator;

/// <summary>JSON, of which a schema needs little.</summary>
internal static class JsonText
{
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    public static string Of(object? value) => value switch
    {
        string text => Quoted(text),
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => "null",
    };

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            if (character is '"' or '\\') quoted.Append('\\').Append(character);
            else if (character < ' ') quoted.AppendFormat(CultureInfo.InvariantCulture, "\\u{0:x4}", (int)character);
            else quoted.Append(character);
        }

        return quoted.Append('"').ToString();
    }
}
