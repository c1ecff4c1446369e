using Pulumi.Aws.Generator.Schema;

namespace Pulumi.Aws.Generator.Programs;

/// <summary>Writes the class that calls a function of the provider.</summary>
internal sealed class FunctionWriter(SourceWriter source)
{
    public void Write(Function function)
    {
        var name = function.Class;
        var mayOmit = function.Properties.All(property => property.Input != Need.Required);
        source.Line().Block($"public static class {name}", () =>
        {
            WriteCall($"global::System.Threading.Tasks.Task<{name}Result> InvokeAsync", Args($"{name}Args", mayOmit), "InvokeOptions? options = null", function, "InvokeAsync", $"{name}Args");
            WriteCall($"global::Pulumi.Output<{name}Result> Invoke", Args($"{name}InvokeArgs", mayOmit), "InvokeOptions? options = null", function, "Invoke", $"{name}InvokeArgs");
            WriteCall($"global::Pulumi.Output<{name}Result> Invoke", $"{name}InvokeArgs args", "InvokeOutputOptions options", function, "Invoke", $"{name}InvokeArgs");
        });

        new ArgsWriter(source, Form.FunctionArgs).Write($"{name}Args", function.Properties);
        new ArgsWriter(source, Form.FunctionInvokeArgs with { Base = "global::Pulumi.InvokeArgs" }).Write($"{name}InvokeArgs", function.Properties);
        new OutputTypeWriter(source, Form.FunctionResult).Write($"{name}Result", function.Properties);
    }

    private void WriteCall(string head, string args, string options, Function function, string method, string argsClass)
    {
        source.Line($"public static {head}({args}, global::Pulumi.{options}) =>");
        source.Line($"    global::Pulumi.Deployment.Instance.{method}<{function.Class}Result>({Literal.Of(function.Token)}, args ?? new {argsClass}(), options.WithDefaults());");
        source.Line();
    }

    private static string Args(string type, bool mayOmit) => mayOmit ? $"{type}? args = null" : $"{type} args";
}
