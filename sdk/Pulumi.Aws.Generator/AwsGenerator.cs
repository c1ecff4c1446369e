using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Pulumi.Aws.Generator.Policies;
using Pulumi.Aws.Generator.Programs;
using Pulumi.Aws.Generator.Schema;

namespace Pulumi.Aws.Generator;

/// <summary>
/// Turns aws.json into C#: the classes of programs, or the views of policies, as the project's property <c>AwsSchemaFace</c> says
/// (<c>programs</c> or <c>policies</c>).
/// </summary>
[Generator]
public sealed class AwsGenerator : IIncrementalGenerator
{
    public const string ReadStep = "Read", ModulesStep = "Modules";

    private static readonly DiagnosticDescriptor Unreadable = new(
        "AWS0001", "The AWS schema cannot be read", "{0}: {1}", "Schema", DiagnosticSeverity.Error, isEnabledByDefault: true);

    private static readonly DiagnosticDescriptor NoFace = new(
        "AWS0002", "The project does not say what to make of the AWS schema", "AwsSchemaFace must be 'programs' or 'policies'", "Schema", DiagnosticSeverity.Error, isEnabledByDefault: true);

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var face = context.AnalyzerConfigOptionsProvider.Select((options, _) =>
            options.GlobalOptions.TryGetValue("build_property.AwsSchemaFace", out var value) ? value : string.Empty);

        var packages = context.AdditionalTextsProvider
            .Where(file => Path.GetFileName(file.Path) == "aws.json")
            .Select((file, cancellation) => file.GetText(cancellation)?.ToString() ?? string.Empty)
            .Select((text, _) => SchemaReader.Read(text))
            .WithTrackingName(ReadStep);

        var modules = packages.SelectMany((package, _) => package.Modules).WithTrackingName(ModulesStep);

        context.RegisterSourceOutput(packages.Combine(face), (output, input) => WritePackage(output, input.Left, input.Right));
        context.RegisterSourceOutput(modules.Combine(face), (output, input) => WriteModule(output, input.Left, input.Right));
    }

    private static void WritePackage(SourceProductionContext output, AwsPackage package, string face)
    {
        if (package.Error is { } error) output.ReportDiagnostic(Diagnostic.Create(Unreadable, null, "aws.json", error));
        else if (face == "programs") Add(output, "Utilities", UtilitiesWriter.Write(package));
        else if (face == "policies") Add(output, "AwsSchema", PropertyNamesWriter.Write(package));
        else output.ReportDiagnostic(Diagnostic.Create(NoFace, null));
    }

    private static void WriteModule(SourceProductionContext output, Module module, string face)
    {
        var name = module.Namespace.Length == 0 ? "Aws" : module.Namespace;
        if (face == "programs" && ProgramWriter.Write(module) is { } source) Add(output, name, source);
        if (face == "policies") Add(output, name, ViewWriter.Write(module));
    }

    private static void Add(SourceProductionContext output, string name, string source) =>
        output.AddSource($"{name}.g.cs", SourceText.From(source, Encoding.UTF8));
}
