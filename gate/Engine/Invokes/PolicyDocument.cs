using System.Text;
using System.Text.Json;
using Platform.Gate.Engine.Aws;
using Platform.Gate.Sources;
using Pulumi.Protocol;

namespace Platform.Gate.Engine;

/// <summary>
/// Computes <c>aws:iam:getPolicyDocument</c>, which the provider does without asking AWS: statements from source documents, then those of the
/// arguments, then those of override documents; a later statement takes the place of one with the same sid.
/// </summary>
internal static class PolicyDocument
{
    private const string DefaultVersion = "2012-10-17";

    /// <returns>The results; null when the arguments hold an unknown, or a document that is not JSON.</returns>
    public static PropertyMap? Compute(PropertyMap arguments)
    {
        if (PropertyTree.HasUnknown(arguments)) return null;
        var document = new Merged();
        try
        {
            foreach (var source in Documents(arguments, "sourceJson", "sourcePolicyDocuments")) document.Add(source);
            document.Add(OwnDocument(arguments));
            foreach (var source in Documents(arguments, "overrideJson", "overridePolicyDocuments")) document.Add(source);
        }
        catch (JsonException)
        {
            return null;
        }

        var result = document.ToMap();
        var json = PlainJson.Write(result, sorted: false, indented: true);
        return new PropertyMap([
            .. arguments,
            new("id", PropertyValue.Of(Invented.Digits(json, 10))),
            new("json", PropertyValue.Of(json)),
            new("minifiedJson", PropertyValue.Of(PlainJson.Write(result, sorted: false))),
        ]);
    }

    private static IEnumerable<PropertyMap> Documents(PropertyMap arguments, string single, string several) =>
        new[] { arguments[single] }.Concat(arguments[several]?.List ?? [])
            .Select(document => document?.Text)
            .Where(text => !string.IsNullOrWhiteSpace(text))
            .Select(text => PropertyJson.Parse(Encoding.UTF8.GetBytes(text!)).Map ?? throw new JsonException());

    private static PropertyMap OwnDocument(PropertyMap arguments)
    {
        var members = new List<KeyValuePair<string, PropertyValue>> { new("Version", arguments["version"] ?? PropertyValue.Of(DefaultVersion)) };
        if (arguments["policyId"] is { } id) members.Add(new("Id", id));
        members.Add(new("Statement", PropertyValue.Of((arguments["statements"]?.List ?? []).Select(Statement))));
        return new PropertyMap(members);
    }

    private static PropertyMap Statement(PropertyValue value)
    {
        var statement = value.Map ?? PropertyMap.Empty;
        var members = new List<KeyValuePair<string, PropertyValue>>();
        Add("Sid", statement["sid"]?.Text is { Length: > 0 } sid ? PropertyValue.Of(sid) : null);
        Add("Effect", statement["effect"] ?? PropertyValue.Of("Allow"));
        Add("Action", Sorted(statement["actions"]));
        Add("NotAction", Sorted(statement["notActions"]));
        Add("Resource", Sorted(statement["resources"]));
        Add("NotResource", Sorted(statement["notResources"]));
        Add("Principal", Principals(statement["principals"]));
        Add("NotPrincipal", Principals(statement["notPrincipals"]));
        Add("Condition", Conditions(statement["conditions"]));
        return new PropertyMap(members);

        void Add(string name, PropertyValue? member)
        {
            if (member is not null) members.Add(new(name, member));
        }
    }

    private static PropertyValue? Sorted(PropertyValue? list) => OneOrMany(Texts(list).OrderDescending(StringComparer.Ordinal));

    private static PropertyValue? OneOrMany(IEnumerable<string> texts) => texts.Select(PropertyValue.Of).ToArray() switch
    {
        [] => null,
        [var one] => one,
        var many => PropertyValue.Of(many),
    };

    private static IEnumerable<string> Texts(PropertyValue? list) => (list?.List ?? []).Select(value => WithVariables(value.Text ?? string.Empty));

    // Policy variables are written &{…} in the arguments, because ${…} is Terraform's own.
    private static string WithVariables(string text) => text.Replace("&{", "${", StringComparison.Ordinal);

    private static PropertyValue? Principals(PropertyValue? list)
    {
        var byType = (list?.List ?? []).Select(principal => principal.Map ?? PropertyMap.Empty)
            .GroupBy(principal => principal["type"]?.Text ?? string.Empty, principal => Texts(principal["identifiers"]), StringComparer.Ordinal)
            .Select(group => (Type: group.Key, Identifiers: group.SelectMany(identifiers => identifiers).Distinct(StringComparer.Ordinal).OrderDescending(StringComparer.Ordinal).ToArray()))
            .ToArray();
        if (byType is []) return null;
        if (byType is [{ Type: "*", Identifiers: ["*"] }]) return PropertyValue.Of("*");
        return new PropertyMap(byType.Select(principal => KeyValuePair.Create(principal.Type, OneOrMany(principal.Identifiers) ?? PropertyValue.Of([]))));
    }

    private static PropertyMap? Conditions(PropertyValue? list)
    {
        var conditions = (list?.List ?? []).Select(condition => condition.Map ?? PropertyMap.Empty).ToArray();
        if (conditions is []) return null;
        return new PropertyMap(conditions.GroupBy(condition => condition["test"]?.Text ?? string.Empty, StringComparer.Ordinal).Select(test => KeyValuePair.Create<string, PropertyValue>(
            test.Key,
            new PropertyMap(test.GroupBy(condition => condition["variable"]?.Text ?? string.Empty, StringComparer.Ordinal).Select(variable => KeyValuePair.Create(
                variable.Key,
                OneOrMany(variable.SelectMany(condition => Texts(condition["values"]))) ?? PropertyValue.Of([])))))));
    }

    private sealed class Merged
    {
        private readonly List<PropertyValue> _statements = [];
        private PropertyValue? _version;
        private PropertyValue? _id;

        public void Add(PropertyMap document)
        {
            _version = document["Version"] ?? _version;
            _id = document["Id"] ?? _id;
            var statements = document["Statement"];
            foreach (var statement in statements?.List ?? (statements is null ? [] : [statements]))
            {
                var sid = statement.Map?["Sid"]?.Text;
                var place = string.IsNullOrEmpty(sid) ? -1 : _statements.FindIndex(present => present.Map?["Sid"]?.Text == sid);
                if (place < 0) _statements.Add(statement);
                else _statements[place] = statement;
            }
        }

        public PropertyMap ToMap()
        {
            var members = new List<KeyValuePair<string, PropertyValue>> { new("Version", _version ?? PropertyValue.Of(DefaultVersion)) };
            if (_id is not null) members.Add(new("Id", _id));
            if (_statements.Count > 0) members.Add(new("Statement", PropertyValue.Of(_statements)));
            return new PropertyMap(members);
        }
    }
}
