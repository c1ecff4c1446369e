using System.Runtime.Loader;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Pulumi.Policy.Generator;
using Pulumi.Protocol;

namespace Pulumi.Policy.Tests.Generator;

/// <summary>An assembly of policies, compiled with the generator as the compiler does it.</summary>
internal sealed class GeneratorRun
{
    private const string Usings = """
        global using System.Collections.Generic;
        global using Pulumi.Policy;
        """;

    private static readonly IReadOnlyList<MetadataReference> Platform =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    private readonly IReadOnlyList<GeneratorRun> _bases;
    private readonly CSharpCompilation _before;
    private readonly GeneratorDriver _driver;

    private GeneratorRun(CSharpCompilation before, GeneratorDriver driver, IReadOnlyList<GeneratorRun> bases)
    {
        _bases = bases;
        _before = before;
        _driver = driver.RunGeneratorsAndUpdateCompilation(before, out var compilation, out var diagnostics);
        Compilation = compilation;
        Told = [.. diagnostics];
    }

    private Compilation Compilation { get; }

    private IReadOnlyList<Diagnostic> Told { get; }

    /// <summary>What the generator told, as <c>id at the text it is about: message</c>.</summary>
    public IEnumerable<string> Problems => Told.Select(one => one.Location == Location.None ? $"{one.Id}: {one.GetMessage()}" : $"{one.Id} at {Text(one.Location)}: {one.GetMessage()}");

    public static GeneratorRun Of(string source, params IReadOnlyList<GeneratorRun> bases) => Of(source, generate: true, documentation: true, bases);

    public static GeneratorRun Of(string source, bool generate, bool documentation, params IReadOnlyList<GeneratorRun> bases)
    {
        var options = new CSharpParseOptions(documentationMode: documentation ? DocumentationMode.Diagnose : DocumentationMode.None);
        var name = bases.Count == 0 ? "first" : "second";
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(Usings, options), CSharpSyntaxTree.ParseText(source, options, $"/pack/{name}.cs")],
            [.. Platform, .. bases.Select(one => MetadataReference.CreateFromImage(one.Image()))],
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        ISourceGenerator[] generators = generate ? [new CatalogueGenerator().AsSourceGenerator()] : [];
        return new(compilation, CSharpGeneratorDriver.Create(generators, optionsProvider: new Options(), parseOptions: options), bases);
    }

    /// <summary>A schema as JSON.</summary>
    public static string Json(PropertyMap schema)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) PropertyJson.Write(writer, schema);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The same after a change of the source.</summary>
    public GeneratorRun With(string old, string @new)
    {
        var tree = _before.SyntaxTrees[1];
        var changed = tree.WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From(tree.GetText().ToString().Replace(old, @new, StringComparison.Ordinal)));
        return new(_before.ReplaceSyntaxTree(tree, changed), _driver, _bases);
    }

    /// <summary>The policies of the catalogue, as the built assembly has them.</summary>
    public IReadOnlyList<PolicyRegistration> Policies()
    {
        var context = new AssemblyLoadContext(null);
        foreach (var one in _bases) context.LoadFromStream(new MemoryStream(one.Image()));
        var catalogue = context.LoadFromStream(new MemoryStream(Image())).GetType("Pack.Catalogue", throwOnError: true)!;
        return (IReadOnlyList<PolicyRegistration>)catalogue.GetProperty("Policies")!.GetValue(null)!;
    }

    private byte[] Image()
    {
        using var stream = new MemoryStream();
        var result = Compilation.Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return stream.ToArray();
    }

    private string Text(Location location) =>
        _before.SyntaxTrees.Single(tree => tree.FilePath == location.GetLineSpan().Path).GetText().ToString(location.SourceSpan);

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = key switch { "build_property.RootNamespace" => "Pack", "build_property.ProjectDir" => "/pack/", _ => string.Empty };
            return value.Length > 0;
        }
    }
}
