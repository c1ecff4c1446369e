namespace Aws.Iam.Tests;

/// <summary>Documents of one version from statements alone.</summary>
internal static class Documents
{
    public const string GitHub = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com";

    public static PolicyDocument Identity(params string[] statements) => Read(PolicyKind.Identity, statements);

    public static PolicyDocument Resource(params string[] statements) => Read(PolicyKind.Resource, statements);

    public static PolicyDocument Trust(params string[] statements) => Read(PolicyKind.Trust, statements);

    /// <summary>An Allow of one action on everything, under a condition.</summary>
    public static PolicyDocument Under(string condition) =>
        Identity("""{"Effect":"Allow","Action":"a:b","Resource":"*","Condition":{""" + condition + "}}");

    /// <summary>A role that GitHub's provider may be assumed through, under a condition.</summary>
    public static PolicyDocument GitHubTrust(string condition) =>
        Trust($$"""{"Effect":"Allow","Principal":{"Federated":"{{GitHub}}"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{""" + condition + "}}");

    /// <summary>A document whose texts <c>?unknown?</c> are unknown values.</summary>
    public static PolicyDocument WithUnknowns(PolicyKind kind, params string[] statements) =>
        PolicyDocument.Parse(JsonTree.Parse(Text(statements)).WithUnknowns(tree => tree.Text == "?unknown?"), kind);

    public static PolicyDocument Read(PolicyKind kind, params string[] statements) => PolicyDocument.Parse(Text(statements), kind);

    private static string Text(string[] statements) => """{"Version":"2012-10-17","Statement":[""" + string.Join(',', statements) + "]}";
}
