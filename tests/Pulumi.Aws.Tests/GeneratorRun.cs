using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Pulumi.Aws.Generator;

namespace Pulumi.Aws.Tests;

/// <summary>Runs the generator as the compiler does, once or again after a change.</summary>
internal sealed class GeneratorRun
{
    private readonly CSharpCompilation _compilation = CSharpCompilation.Create("test");
    private GeneratorDriver _driver;
    private AdditionalText _schema;

    private GeneratorRun(string schema, string face)
    {
        _schema = new SchemaFile(schema);
        _driver = CSharpGeneratorDriver.Create(
            [new AwsGenerator().AsSourceGenerator()],
            [_schema],
            optionsProvider: new Options(face),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true))
            .RunGenerators(_compilation);
    }

    private GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    public IEnumerable<string> Diagnostics => Result.Diagnostics.Select(diagnostic => diagnostic.ToString());

    public string Sources => string.Concat(Result.GeneratedSources.Select(source => $"=== {source.HintName}\n{source.SourceText}\n"));

    public static GeneratorRun Of(string schema, string face = "policies") => new(schema, face);

    public GeneratorRun Again(string schema)
    {
        var changed = new SchemaFile(schema);
        _driver = _driver.ReplaceAdditionalText(_schema, changed).RunGenerators(_compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Other;")));
        _schema = changed;
        return this;
    }

    /// <summary>How each output of a step came about in the last run.</summary>
    public IEnumerable<IncrementalStepRunReason> Reasons(string step) =>
        Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason);

    /// <summary>How each generated file came about in the last run.</summary>
    public IEnumerable<IncrementalStepRunReason> OutputReasons() =>
        Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason);

    private sealed class SchemaFile(string text) : AdditionalText
    {
        public override string Path => "/schema/aws.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class Options(string face) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(face);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values(string face) : AnalyzerConfigOptions
    {
        private readonly ImmutableDictionary<string, string> _values =
            ImmutableDictionary<string, string>.Empty.Add("build_property.AwsSchemaFace", face);

        public override bool TryGetValue(string key, out string value) => _values.TryGetValue(key, out value!);
    }
}
