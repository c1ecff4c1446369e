namespace Aws.Iam.Validation;

/// <summary>The condition keys that do not belong to the service asked: those of <c>aws:</c>, and what some services tell of the caller.</summary>
internal static class GlobalKeys
{
    private static readonly Dictionary<ConditionKeyType, string> Names = new()
    {
        [ConditionKeyType.String] = """
            aws:AssumedRoot aws:CalledViaFirst aws:CalledViaLast aws:Ec2InstanceSourceVpc aws:FederatedProvider aws:PrincipalAccount aws:PrincipalOrgID
            aws:PrincipalServiceName aws:PrincipalTag/${TagKey} aws:PrincipalType aws:Referer aws:RequestedRegion aws:RequestTag/${TagKey} aws:ResourceAccount
            aws:ResourceOrgID aws:ResourceTag/${TagKey} aws:SourceAccount aws:SourceIdentity aws:SourceOrgID aws:SourceOwner aws:SourceVpc aws:SourceVpce
            aws:UserAgent aws:userid aws:username aws:VpceAccount aws:VpceOrgID ec2:RoleDelivery glue:CredentialIssuingService glue:RoleAssumedBy
            identitystore:UserId sts:SourceIdentity
            """,
        [ConditionKeyType.Arn] = """
            aws:ChatbotSourceArn aws:PrincipalArn aws:SignInSessionArn aws:SourceArn aws:SourceVpcArn ec2:SourceInstanceArn lambda:SourceFunctionArn
            ssm:SourceInstanceArn
            """,
        [ConditionKeyType.Bool] = "aws:MultiFactorAuthPresent aws:PrincipalIsAWSService aws:SecureTransport aws:ViaAWSService",
        [ConditionKeyType.Date] = "aws:CurrentTime aws:EpochTime aws:TokenIssueTime",
        [ConditionKeyType.Numeric] = "aws:MultiFactorAuthAge",
        [ConditionKeyType.IpAddress] = "aws:SourceIp aws:VpcSourceIp aws:Ec2InstanceSourcePrivateIPv4",
    };

    private const string Lists = """
        aws:CalledVia aws:PrincipalOrgPaths aws:PrincipalServiceNamesList aws:ResourceOrgPaths aws:SourceOrgPaths aws:TagKeys aws:VpceOrgPaths
        """;

    public static IReadOnlyList<CatalogueKey> All { get; } =
    [
        .. Names.SelectMany(pair => Words(pair.Value).Select(name => new CatalogueKey(name, pair.Key, IsMultivalued: false))),
        .. Words(Lists).Select(name => new CatalogueKey(name, ConditionKeyType.String, IsMultivalued: true)),
    ];

    public static CatalogueKey? Find(string key) => All.FirstOrDefault(known => known.Is(key));

    /// <summary>Whether the key is about tags, which not all actions have.</summary>
    public static bool IsTag(string key) =>
        key.StartsWith("aws:RequestTag/", StringComparison.OrdinalIgnoreCase) || key.StartsWith("aws:ResourceTag/", StringComparison.OrdinalIgnoreCase)
        || key.Equals("aws:TagKeys", StringComparison.OrdinalIgnoreCase);

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
