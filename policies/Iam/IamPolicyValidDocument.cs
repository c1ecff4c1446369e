using Aws.Iam;
using Platform.Policies.Documents;

namespace Platform.Policies.Iam;

/// <summary>Policies are documents that IAM accepts.</summary>
/// <remarks>
/// A document that IAM refuses stops an update half way; one without <c>Version</c> reads <c>${aws:username}</c> as plain text, and
/// grants something else than it says. Trust policies of roles are looked at too.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html"/>
[Policy("iam-policy-valid-document", Severity.Medium,
    Remediation = "Mend the place that is named, and write `Version` `2012-10-17`.")]
public sealed class IamPolicyValidDocument : ResourcePolicy
{
    private const string Role = "aws:iam/role:Role";
    private const string PermissionSet = "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy";

    public override IEnumerable<Example> Examples =>
    [
        Good("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Action: "s3:GetObject", Resource: "arn:aws:s3:::reports/*" } ]
            """),
        Bad("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Permit, Action: "s3:GetObject", Resource: "*" } ]
            """),
    ];

    public override IReadOnlyList<string> Types =>
        ["aws:iam/policy:Policy", "aws:iam/rolePolicy:RolePolicy", "aws:iam/groupPolicy:GroupPolicy",
            "aws:iam/userPolicy:UserPolicy", Role, PermissionSet];

    protected override Truth Holds(AnyResourceView resource) => resource.Resource.Type switch
    {
        Role => resource["inlinePolicies"].AsList.All(policy => IsValid(policy["policy"].Node, PolicyKind.Identity))
            & IsValid(resource["assumeRolePolicy"].Node, PolicyKind.Trust),
        PermissionSet => IsValid(resource["inlinePolicy"].Node, PolicyKind.Identity),
        _ => IsValid(resource["policy"].Node, PolicyKind.Identity),
    };

    private static Truth IsValid(Node place, PolicyKind kind)
    {
        if (!place.IsPresent) return Truth.True;
        if (place.IsUnknown) return Truth.Unknown.At(place, "a document that IAM accepts");
        if (place.Json().IsUnknown) return Truth.False.At(place, "a document that IAM accepts", "no JSON");
        var document = place.Document(kind);
        var truth = document.Findings
            .Where(finding => finding.Severity == PolicyFindingSeverity.Error)
            .Aggregate(Truth.True, (so, finding) => so
            & Truth.False.At(DocumentTruths.At(place.Json(), finding.Place), "what IAM accepts", finding.Message));
        return truth & Truth.Of(document.Version != PolicyVersion.V2008).At(place.Json().Member("Version"), "2012-10-17");
    }
}
