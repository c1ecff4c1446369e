using System.Text;
using Microsoft.CodeAnalysis;

namespace Pulumi.Policy.Generator;

/// <summary>One policy, as the text of its registration, so that the model is equal exactly when its output is.</summary>
internal sealed record PolicyModel(string Name, string File, string Registration, EquatableArray<Problem> Problems)
{
    /// <summary>Stands for the source file in <see cref="Registration"/>, since only the output step knows the project's folder.</summary>
    public const string FilePlaceholder = "\u0001file\u0001";

    private const int SeverityDefault = -1;

    public static PolicyModel Of(GeneratorAttributeSyntaxContext match, CancellationToken cancellation)
    {
        var type = (INamedTypeSymbol)match.TargetSymbol;
        var policy = match.Attributes[0];
        var name = policy.ConstructorArguments[0].Value as string ?? string.Empty;
        var documentation = Documentation.Of(type, cancellation);
        var problems = new List<Problem>();
        if (!CanBeMade(type, match.SemanticModel.Compilation)) return new(name, string.Empty, string.Empty, new([Problem.Of(Generator.Problems.NotAPolicy, type, type.Name)]));
        if (documentation.Summary.Length == 0) problems.Add(Problem.Of(Generator.Problems.Silent, type, name, WhySilent(match.TargetNode.SyntaxTree)));
        var settings = InheritedSettings.Of(type, match.SemanticModel.Compilation, problems, cancellation);

        var text = new StringBuilder();
        text.Append("        new(\n            new()\n            {\n");
        Member(text, "Name", Literal.Of(name));
        Member(text, "DisplayName", Literal.Of(Named(policy, "DisplayName") as string ?? string.Empty));
        Member(text, "Description", Literal.Of(documentation.Summary));
        Member(text, "Rationale", Literal.Of(documentation.Remarks));
        Member(text, "Remediation", Literal.Of(Named(policy, "Remediation") as string ?? string.Empty));
        Member(text, "Severity", $"(global::Pulumi.Policy.Severity){policy.ConstructorArguments[1].Value}");
        if (Named(policy, "Enforcement") is int level && level != SeverityDefault)
            Member(text, "Enforcement", $"(global::Pulumi.Policy.EnforcementLevel){level}");
        Member(text, "Links", Literal.List(documentation.Links));
        Member(text, "Controls", $"[{string.Join(", ", Controls(type))}]");
        Member(text, "Tags", Literal.List(Tags(policy)));
        Member(text, "Settings", $"[{string.Join(", ", settings.Select(setting => setting.Declaration))}]");
        Member(text, "SourceFile", FilePlaceholder);
        text.Append("            },\n            ").Append(settings.Count == 0 ? "_" : "settings").Append(" => new ");
        text.Append(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)).Append("()");
        if (settings.Count > 0) text.Append(" { ").Append(string.Join(", ", settings.Select(setting => setting.Assignment))).Append(" }");
        text.Append("),\n");
        return new(name, match.TargetNode.SyntaxTree.FilePath, text.ToString(), new(problems));
    }

    private static bool CanBeMade(INamedTypeSymbol type, Compilation compilation)
    {
        if (type.IsAbstract || type.IsGenericType || type.ContainingType?.IsGenericType == true || !compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)) return false;
        if (!type.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty && compilation.IsSymbolAccessibleWithin(constructor, compilation.Assembly))) return false;
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.ToDisplayString() == "Pulumi.Policy.Policy") return true;
        }

        return false;
    }

    private static string WhySilent(SyntaxTree tree) => tree.Options.DocumentationMode == DocumentationMode.None
        ? "set GenerateDocumentationFile in the project, without which the compiler keeps documentation comments to itself"
        : "write a documentation comment with a <summary> above the class";

    private static void Member(StringBuilder text, string name, string value) =>
        text.Append("                ").Append(name).Append(" = ").Append(value).Append(",\n");

    private static object? Named(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value is { Kind: not TypedConstantKind.Array, Value: { } value } ? value : null;

    private static IEnumerable<string> Tags(AttributeData attribute) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Tags").Value is { Kind: TypedConstantKind.Array } tags
            ? tags.Values.Select(tag => tag.Value as string ?? string.Empty)
            : [];

    private static IEnumerable<string> Controls(INamedTypeSymbol type) => type.GetAttributes()
        .Where(attribute => attribute.AttributeClass?.ToDisplayString() == "Pulumi.Policy.ControlAttribute")
        .SelectMany(attribute => attribute.ConstructorArguments[1].Values, (attribute, control) =>
            $"new({Literal.Of((string)attribute.ConstructorArguments[0].Value!)}, {Literal.Of((string)control.Value!)})");
}
