using System.Reflection;
using System.Text.RegularExpressions;
using Aws.Iam.Parsing;
using Aws.Iam.Validation;

namespace Aws.Iam.Tests.Validation;

/// <summary>Every code that can be said, said of a document; and the page, which lists them.</summary>
public sealed partial class ValidationCodeTests
{
    private static readonly Dictionary<string, string> Shapes = new(StringComparer.Ordinal)
    {
        ["UNKNOWN_SERVICE"] = Allow("s4:GetObject", "*"),
        ["UNKNOWN_ACTION"] = Allow("s3:Gte*", "*"),
        ["RESOURCE_MISMATCH"] = Allow("s3:ListBucket", "arn:aws:s3:::reports/*"),
        ["ACTION_TAKES_NO_RESOURCE"] = Allow("ecr:GetAuthorizationToken", "arn:aws:ecr:eu-west-1:123456789012:repository/web"),
        ["INVALID_ARN_SERVICE_CASE"] = Allow("s3:GetObject", "arn:aws:S3:::reports/*"),
        ["INVALID_PARTITION"] = Allow("s3:GetObject", "arn:amazon:s3:::reports/*"),
        ["INVALID_ARN_ACCOUNT"] = Allow("sqs:SendMessage", "arn:aws:sqs:eu-west-1:12345:orders"),
        ["INVALID_ARN_REGION"] = Allow("sqs:SendMessage", "arn:aws:sqs:europe:123456789012:orders"),
        ["REDUNDANT_ACTION"] = """{"Effect":"Allow","Action":["s3:Get*","s3:GetObject"],"Resource":"*"}""",
        ["REDUNDANT_RESOURCE"] = """{"Effect":"Allow","Action":"s3:GetObject","Resource":["arn:aws:s3:::a/*","arn:aws:s3:::a/b"]}""",
        ["PASS_ROLE_WITH_STAR_IN_RESOURCE"] = Allow("iam:PassRole", "*"),
        ["PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE"] = Allow("iam:Pass*", "arn:aws:iam::123456789012:role/*"),
        ["PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOTACTION"] = """{"Effect":"Allow","NotAction":"s3:*","Resource":"*"}""",
        ["PASS_ROLE_WITH_NOTRESOURCE"] = """{"Effect":"Allow","Action":"iam:PassRole","NotResource":"arn:aws:iam::123456789012:role/admin"}""",
        ["PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOTRESOURCE"] = """{"Effect":"Allow","Action":"iam:*","NotResource":"arn:aws:iam::123456789012:role/admin"}""",
        ["PASS_ROLE_WITH_NOTACTION_AND_NOTRESOURCE"] = """{"Effect":"Allow","NotAction":"s3:*","NotResource":"arn:aws:s3:::a"}""",
        ["CREATE_SLR_WITH_STAR_IN_RESOURCE"] = Allow("iam:CreateServiceLinkedRole", "arn:aws:iam::*:role/aws-service-role/*"),
        ["CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE"] = Allow("iam:CreateService*", "*"),
        ["CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOTACTION"] = """{"Effect":"Allow","NotAction":"s3:*","Resource":"*"}""",
        ["CREATE_SLR_WITH_NOTRESOURCE"] = """{"Effect":"Allow","Action":"iam:CreateServiceLinkedRole","NotResource":"arn:aws:iam::123456789012:role/x"}""",
        ["CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOTRESOURCE"] = """{"Effect":"Allow","Action":"iam:Create*","NotResource":"arn:aws:iam::123456789012:role/x"}""",
        ["CREATE_SLR_WITH_NOTACTION_AND_NOTRESOURCE"] = """{"Effect":"Allow","NotAction":"s3:*","NotResource":"arn:aws:s3:::a"}""",
        ["INVALID_CONDITION_KEY_FORMAT"] = When("""{"StringEquals":{"team":"a"}}"""),
        ["INVALID_GLOBAL_CONDITION_KEY"] = When("""{"StringEquals":{"aws:Team":"a"}}"""),
        ["UNSUPPORTED_GLOBAL_CONDITION_KEY"] = When("""{"ArnEquals":{"aws:ARN":"arn:aws:iam::123456789012:role/a"}}"""),
        ["UNKNOWN_CONDITION_KEY"] = When("""{"StringEquals":{"s3:Team":"a"}}"""),
        ["MISSING_TAG_KEY_IN_CONDITION"] = When("""{"StringEquals":{"aws:ResourceTag":"a"}}"""),
        ["UNSUPPORTED_ACTION_FOR_CONDITION_KEY"] = When("""{"StringEquals":{"s3:prefix":"a"}}"""),
        ["ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE"] = Tagged("Allow"),
        ["DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE"] = Tagged("Deny"),
        ["MISSING_QUALIFIER"] = When("""{"StringEquals":{"aws:PrincipalOrgPaths":"o-a/r-b/"}}"""),
        ["FORALLVALUES_WITH_SINGLE_VALUED_KEY"] = When("""{"ForAllValues:StringEquals":{"aws:PrincipalOrgID":"o-a"}}"""),
        ["TYPE_MISMATCH"] = When("""{"StringEquals":{"aws:SourceIp":"203.0.113.0/24"}}"""),
        ["INVALID_CONDITION_MULTIPLE_BOOLEAN"] = When("""{"Bool":{"aws:SecureTransport":["true","false"]}}"""),
        ["NULL_WITH_QUALIFIER"] = When("""{"ForAnyValue:Null":{"aws:TagKeys":"true"}}"""),
        ["WILDCARD_WITHOUT_LIKE_OPERATOR"] = When("""{"StringEquals":{"aws:SourceVpce":"vpce-*"}}"""),
        ["INVALID_VARIABLE_FOR_OPERATOR"] = When("""{"NumericLessThan":{"aws:MultiFactorAuthAge":"${aws:username}"}}"""),
        ["PRIVATE_IP_ADDRESS"] = When("""{"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}}"""),
        ["PRIVATE_NOT_IP_ADDRESS"] = When("""{"NotIpAddress":{"aws:SourceIp":"192.168.0.0/16"}}"""),
        ["PRIVATE_IP_ADDRESS_SUBSET"] = When("""{"IpAddress":{"aws:SourceIp":["10.1.0.0/16","203.0.113.0/24"]}}"""),
        ["PRIVATE_NOT_IP_ADDRESS_SUBSET"] = When("""{"NotIpAddress":{"aws:SourceIp":["10.1.0.0/16","203.0.113.0/24"]}}"""),
        ["IMPROVE_IP_RANGE"] = When("""{"IpAddress":{"aws:SourceIp":"203.0.113.7/24"}}"""),
        ["INVALID_VPC_FORMAT"] = When("""{"StringEquals":{"aws:SourceVpc":"my-vpc"}}"""),
        ["INVALID_VPCE_FORMAT"] = When("""{"StringEquals":{"aws:SourceVpce":"vpc-0123abcd"}}"""),
        ["INVALID_KMS_KEY_VALUE"] = """{"Effect":"Allow","Action":"s3:PutObject","Resource":"*","Condition":{"StringEquals":{"s3:x-amz-server-side-encryption-aws-kms-key-id":"alias/a"}}}""",
        ["POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA"] = Allow("s3:GetObject", "arn:aws:s3:::" + new string('a', 6_100)),
        ["EMPTY_ARRAY_ACTION"] = """{"Effect":"Allow","Action":[],"Resource":"*"}""",
        ["EMPTY_ARRAY_RESOURCE"] = """{"Effect":"Allow","Action":"s3:GetObject","Resource":[]}""",
        ["EMPTY_OBJECT_CONDITION"] = When("{}"),
        ["EMPTY_ARRAY_CONDITION"] = When("""{"StringEquals":{"aws:SourceAccount":[]}}"""),
        ["EMPTY_SID_VALUE"] = """{"Sid":"","Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""",
        ["EMPTY_VARIABLE"] = Allow("s3:GetObject", "arn:aws:s3:::a/${}"),
        ["UNSUPPORTED_SPACE_IN_VARIABLE"] = Allow("s3:GetObject", "arn:aws:s3:::a/${aws: username}"),
        ["MISSING_QUOTE_IN_VARIABLE"] = Allow("s3:GetObject", "arn:aws:s3:::a/${aws:username, nobody}"),
        ["MISSING_BRACE_IN_VARIABLE"] = Allow("s3:GetObject", "arn:aws:s3:::a/${aws:username"),
    };

    private static readonly Dictionary<string, (PolicyKind Kind, string Statement)> OtherKinds = new(StringComparer.Ordinal)
    {
        ["UNSUPPORTED_ACTION_IN_POLICY"] = (PolicyKind.Trust, """{"Effect":"Allow","Principal":{"AWS":"123456789012"},"Action":"s3:GetObject"}"""),
        ["RCP_SYNTAX_ERROR_ACTION"] = (PolicyKind.ResourceControl, """{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}"""),
        ["FEDERATED_PRINCIPAL_NOT_SUPPORTED"] = (PolicyKind.Resource, """{"Effect":"Allow","Principal":{"Federated":"accounts.google.com"},"Action":"s3:GetObject","Resource":"*"}"""),
        ["INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY"] = (PolicyKind.Trust, Trust("Federated", "gitlab.com", "sts:AssumeRoleWithWebIdentity")),
        ["MISMATCHED_ACTION_FOR_PRINCIPAL"] = (PolicyKind.Trust, Trust("AWS", "123456789012", "sts:AssumeRoleWithSAML")),
        ["MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY"] = (PolicyKind.Trust, Trust("Service", "rolesanywhere.amazonaws.com", "sts:AssumeRole")),
        ["INVALID_ROLE_REFERENCE"] = (PolicyKind.Trust, Trust("AWS", "AROAABCDEFGHIJKLMNOPQ", "sts:AssumeRole")),
        ["INVALID_USER_REFERENCE"] = (PolicyKind.Trust, Trust("AWS", "AIDAABCDEFGHIJKLMNOPQ", "sts:AssumeRole")),
        ["RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL"] = (PolicyKind.Resource, """{"Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"*"}"""),
        ["MISSING_GITHUB_REPO_CONDITION_KEY"] = (PolicyKind.Trust, Trust("Federated", Documents.GitHub, "sts:AssumeRoleWithWebIdentity")),
        ["MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL"] = (PolicyKind.Trust, Trust("Federated", "arn:aws:iam::123456789012:oidc-provider/id.example.com", "sts:AssumeRoleWithWebIdentity")),
        ["UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL"] = (PolicyKind.Resource,
            """{"Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-a"}}}"""),
        ["POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA"] = (PolicyKind.Resource, Long(20_500)),
        ["POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA"] = (PolicyKind.Trust, Long(2_100)),
        ["POLICY_SIZE_EXCEEDS_SCP_QUOTA"] = (PolicyKind.ServiceControl, Long(10_300)),
        ["POLICY_SIZE_EXCEEDS_RCP_QUOTA"] = (PolicyKind.ResourceControl, Long(5_200)),
        ["EMPTY_ARRAY_PRINCIPAL"] = (PolicyKind.Resource, """{"Effect":"Allow","Principal":{"AWS":[]},"Action":"s3:GetObject","Resource":"*"}"""),
        ["EMPTY_OBJECT_PRINCIPAL"] = (PolicyKind.Resource, """{"Effect":"Allow","Principal":{},"Action":"s3:GetObject","Resource":"*"}"""),
    };

    private static IEnumerable<string> Shown => Shapes.Keys.Concat(OtherKinds.Keys);

    public static TheoryData<string> Codes() => [.. Shown];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Is_said_of_a_document_that_has_it(string code)
    {
        var (kind, statement) = OtherKinds.TryGetValue(code, out var other) ? other : (PolicyKind.Identity, Shapes[code]);

        Assert.Contains(code, PolicyValidation.Validate(Documents.Read(kind, statement)).Select(finding => finding.Code));
    }

    [Fact]
    public void Every_code_of_the_validation_has_such_a_document() =>
        Assert.Empty(Said(typeof(Advice), typeof(ConditionProblems)).Concat(Families()).Except(Shown, StringComparer.Ordinal));

    [Fact]
    public void The_page_lists_what_can_be_said()
    {
        var rows = Row().Matches(File.ReadAllText(Path.Combine(Root(), "docs", "iam.md"))).ToLookup(row => row.Groups["state"].Value, row => row.Groups["code"].Value);
        var said = Said(typeof(Problem), typeof(Advice), typeof(ConditionProblems)).Concat(Families()).Append("JSON_SYNTAX_ERROR").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

        Assert.Equal(said, rows["covered"].Concat(rows["partly"]).Concat(rows["own"]).Order(StringComparer.Ordinal));
        Assert.NotEmpty(rows["refused"]);
        Assert.Empty(rows["refused"].Concat(rows["as another"]).Intersect(said, StringComparer.Ordinal));
    }

    private static IEnumerable<string> Said(params Type[] types) => types
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public))
        .Select(field => field.GetValue(null)).OfType<Problem>().Select(problem => problem.Code);

    private static IEnumerable<string> Families() => RoleAdvice.PassRole.Concat(RoleAdvice.ServiceLinkedRole).Select(problem => problem.Code);

    private static string Allow(string action, string resource) => $$"""{"Effect":"Allow","Action":"{{action}}","Resource":"{{resource}}"}""";

    private static string When(string condition) => """{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":""" + condition + "}";

    private static string Tagged(string effect) =>
        $$"""{"Effect":"{{effect}}","Action":"s3:ListAllMyBuckets","Resource":"*","Condition":{"StringEquals":{"aws:RequestTag/team":"a"} } }""";

    private static string Trust(string kind, string principal, string action) =>
        $$"""{"Effect":"Allow","Principal":{"{{kind}}":"{{principal}}"},"Action":"{{action}}"}""";

    private static string Long(int length) => $$"""{"Sid":"{{new string('a', length)}}","Effect":"Deny","Principal":"*","Action":"sts:AssumeRole"}""";

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Platform.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    [GeneratedRegex(@"^\| `(?<code>[A-Z0-9_]+)` \| (?<state>covered|partly|own|as another|refused) \|", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Row();
}
