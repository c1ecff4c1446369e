using System.Globalization;

namespace Aws.Iam;

/// <summary>Reads what the catalogue says of one service; <c>scripts/iam-catalogue</c> tells the form.</summary>
internal static class CatalogueBlock
{
    public static CatalogueService Read(string block)
    {
        var keys = new List<CatalogueKey>();
        var types = new List<CatalogueResourceType>();
        var keySets = new List<CatalogueKey[]>();
        var typeSets = new List<CatalogueResourceType[]>();
        var actions = new List<CatalogueAction>();
        var lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var head = lines[0].Split('\t');
        foreach (var line in lines.AsSpan(1))
        {
            switch (line[0])
            {
                case 'k':
                    keys.Add(new(line[3..], TypeOf(line[1]), char.IsAsciiLetterUpper(line[1])));
                    break;
                case 't':
                    var tab = line.IndexOf('\t', StringComparison.Ordinal);
                    types.Add(new(line[1..tab], line[(tab + 1)..]));
                    break;
                case 'K':
                    keySets.Add(Pick(keys, line));
                    break;
                case 'T':
                    typeSets.Add(Pick(types, line));
                    break;
                default:
                    var fields = line.Split('\t');
                    var (level, ofKeys, ofTypes) = (LevelOf(fields[0][1]), keySets[Number(fields[1])], typeSets[Number(fields[2])]);
                    foreach (var name in fields.AsSpan(3)) actions.Add(new(head[0], name, level, ofTypes, ofKeys));
                    break;
            }
        }

        actions.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        return new(head[0], head.Length > 1, keys, types, actions);
    }

    private static T[] Pick<T>(List<T> items, string line) =>
        line.Length == 1 ? [] : Array.ConvertAll(line[1..].Split(','), position => items[Number(position)]);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static AccessLevel LevelOf(char letter) => letter switch
    {
        'R' => AccessLevel.Read,
        'L' => AccessLevel.List,
        'T' => AccessLevel.Tagging,
        'P' => AccessLevel.PermissionsManagement,
        _ => AccessLevel.Write,
    };

    private static ConditionKeyType TypeOf(char letter) => char.ToLowerInvariant(letter) switch
    {
        'n' => ConditionKeyType.Numeric,
        'd' => ConditionKeyType.Date,
        'b' => ConditionKeyType.Bool,
        'i' => ConditionKeyType.IpAddress,
        'a' => ConditionKeyType.Arn,
        'y' => ConditionKeyType.Binary,
        _ => ConditionKeyType.String,
    };
}
