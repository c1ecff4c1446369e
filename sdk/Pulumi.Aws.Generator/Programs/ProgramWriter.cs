using Pulumi.Aws.Generator.Schema;

namespace Pulumi.Aws.Generator.Programs;

/// <summary>Writes what programs have of a module.</summary>
internal sealed class ProgramWriter
{
    private readonly SourceWriter _source = new();

    /// <summary>The source, or null if programs have nothing of the module.</summary>
    public static string? Write(Module module)
    {
        var writer = new ProgramWriter();
        var resources = module.Resources.Where(resource => resource.ForPrograms).ToList();
        var types = module.Types.Where(type => type.Uses is not (Uses.None or Uses.View)).ToList();
        if (resources.Count + types.Count + module.Functions.Count + module.Enums.Count == 0) return null;

        writer.Write(module, () =>
        {
            foreach (var resource in resources) writer.WriteResource(resource);
            foreach (var function in module.Functions) new FunctionWriter(writer._source).Write(function);
            foreach (var type in module.Enums) new EnumWriter(writer._source).Write(type);
        });
        writer.WriteTypes(module, Form.ResourceArgs, Form.ResourceState, Form.FunctionArgs, Form.FunctionInvokeArgs);
        writer.WriteTypes(module, Form.ResourceOutput, Form.FunctionResult);
        return writer._source.ToString();
    }

    private void WriteResource(Resource resource)
    {
        new ResourceWriter(_source).Write(resource);
        new ArgsWriter(_source, Form.ResourceArgs).Write($"{resource.Class}Args", resource.Properties);
        if (!resource.IsProvider) new ArgsWriter(_source, Form.ResourceState).Write($"{resource.Class}State", resource.Properties, isState: true);
    }

    private void WriteTypes(Module module, params Form[] forms)
    {
        var written = forms.SelectMany(form => module.Types.Where(type => type.Uses.HasFlag(form.Use)).Select(type => (form, type))).ToList();
        if (written.Count == 0) return;
        Write(module, () =>
        {
            foreach (var (form, type) in written)
                if (form.IsOutput) new OutputTypeWriter(_source, form).Write(type.Name + form.Suffix, type.Properties);
                else new ArgsWriter(_source, form).Write(type.Name + form.Suffix, type.Properties);
        }, "." + forms[0].Folder);
    }

    private void Write(Module module, Action body, string folder = "") =>
        _source.Line().Block($"namespace {Form.NamespaceOf(module.Namespace)}{folder}", body);
}
