using Pulumi.Aws.Generator.Schema;

namespace Pulumi.Aws.Generator.Programs;

/// <summary>What programs are given for one use of the schema's types: where the classes of nested types stand and how they are called.</summary>
internal sealed record Form(Uses Use, string Folder, string Suffix, string? Base, bool IsPlain = false)
{
    public static readonly Form ResourceArgs = new(Uses.ResourceArgs, "Inputs", "Args", "global::Pulumi.ResourceArgs");

    public static readonly Form ResourceState = new(Uses.ResourceState, "Inputs", "GetArgs", "global::Pulumi.ResourceArgs");

    public static readonly Form ResourceOutput = new(Uses.ResourceOutput, "Outputs", "", null, IsPlain: true);

    public static readonly Form FunctionArgs = new(Uses.FunctionArgs, "Inputs", "Args", "global::Pulumi.InvokeArgs", IsPlain: true);

    public static readonly Form FunctionInvokeArgs = new(Uses.FunctionArgs, "Inputs", "InputArgs", "global::Pulumi.ResourceArgs");

    public static readonly Form FunctionResult = new(Uses.FunctionResult, "Outputs", "Result", null, IsPlain: true);

    public bool IsOutput => Base is null;

    public string ClassOf(Shape.Nested nested) => $"global::{NamespaceOf(nested.Namespace)}.{Folder}.{nested.Name}{Suffix}";

    public static string NamespaceOf(string module) => module.Length == 0 ? "Pulumi.Aws" : $"Pulumi.Aws.{module}";
}
