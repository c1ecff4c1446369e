using Aws.Iam.Parsing;
using static Aws.Iam.PolicyFindingSeverity;

namespace Aws.Iam.Validation;

/// <summary>What the validation can say of actions, resources, principals and whole documents. Most sentences follow what they are about.</summary>
internal static class Advice
{
    public static readonly Problem UnknownService = new("UNKNOWN_SERVICE", Warning, "Check the prefix of the service.");

    public static readonly Problem UnknownAction = new("UNKNOWN_ACTION", Warning, "Check the name of the action.");

    public static readonly Problem UnsupportedAction = new("UNSUPPORTED_ACTION_IN_POLICY", Error, "Remove it: in a policy of this kind it has no effect.");

    public static readonly Problem ResourceControlStar = new("RCP_SYNTAX_ERROR_ACTION", Error, "A resource control policy cannot say \"*\" alone. Name the services, as in \"s3:*\".");

    public static readonly Problem ResourceMismatch = new("RESOURCE_MISMATCH", Warning, "Correct the ARN, or move it to a statement with actions that it fits.");

    public static readonly Problem NoResource = new("ACTION_TAKES_NO_RESOURCE", Warning, "It can only be granted or denied on \"*\": give it a statement of its own with \"Resource\": \"*\".");

    public static readonly Problem ArnServiceCase = new("INVALID_ARN_SERVICE_CASE", Error, "The service in an ARN has small letters only.");

    public static readonly Problem Partition = new("INVALID_PARTITION", Error, "A partition is aws, aws-cn or aws-us-gov, or one of the isolated ones.");

    public static readonly Problem ArnAccount = new("INVALID_ARN_ACCOUNT", Error, "An account in an ARN has twelve digits.");

    public static readonly Problem ArnRegion = new("INVALID_ARN_REGION", Error, "A region in an ARN reads like eu-west-1.");

    public static readonly Problem RedundantAction = new("REDUNDANT_ACTION", Suggestion, "Remove it: another entry of the list covers it.");

    public static readonly Problem RedundantResource = new("REDUNDANT_RESOURCE", Suggestion, "Remove it: another entry of the list covers it.");

    public static readonly Problem FederatedPrincipal = new("FEDERATED_PRINCIPAL_NOT_SUPPORTED", Error, "Only a trust policy names identity providers. Name the role that they may assume.");

    public static readonly Problem FederatedForm = new(
        "INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY", Error,
        "An identity provider is the ARN of an OIDC or SAML provider, or cognito-identity.amazonaws.com, accounts.google.com, www.amazon.com or graph.facebook.com.");

    public static readonly Problem MismatchedAction = new(
        "MISMATCHED_ACTION_FOR_PRINCIPAL", Error,
        "An OIDC provider takes sts:AssumeRoleWithWebIdentity, a SAML provider sts:AssumeRoleWithSAML, everybody else sts:AssumeRole.");

    public static readonly Problem RolesAnywhere = new(
        "MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY", Error,
        "rolesanywhere.amazonaws.com needs sts:AssumeRole, sts:SetSourceIdentity and sts:TagSession. Add what is missing.");

    public static readonly Problem RoleReference = new(
        "INVALID_ROLE_REFERENCE", Warning,
        "The principal is the id of a role that was deleted, or will be after the next change. Write the ARN of the role.");

    public static readonly Problem UserReference = new(
        "INVALID_USER_REFERENCE", Warning,
        "The principal is the id of a user that was deleted, or will be after the next change. Write the ARN of the user.");

    public static readonly Problem Deputy = new(
        "RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL", SecurityWarning,
        "A service acts for every customer of AWS. Add a condition on aws:SourceArn, aws:SourceAccount or aws:SourceOrgID.");

    public static readonly Problem GitHubSubject = new(
        "MISSING_GITHUB_REPO_CONDITION_KEY", SecurityWarning,
        "Every repository at GitHub can assume the role. Add a condition on the provider's `sub`.");

    public static readonly Problem ProviderCondition = new(
        "MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL", SecurityWarning,
        "Everybody whom the provider knows can assume the role. Add a condition on one of its claims, such as `aud` or `sub`.");

    public static readonly Problem IdentitySize = new(
        "POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA", Warning,
        "A managed policy has at most 6,144 characters without white space; all inline policies of a role together have 10,240. Split it.");

    public static readonly Problem ResourceSize = new("POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA", Warning, "A resource's policy has at most 20,480 bytes. Shorten it.");

    public static readonly Problem TrustSize = new(
        "POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA", Warning,
        "A trust policy has at most 2,048 characters, or 4,096 when the account's quota is raised. Shorten it.");

    public static readonly Problem ServiceControlSize = new("POLICY_SIZE_EXCEEDS_SCP_QUOTA", Error, "A service control policy has at most 10,240 characters. Split it.");

    public static readonly Problem ResourceControlSize = new("POLICY_SIZE_EXCEEDS_RCP_QUOTA", Error, "A resource control policy has at most 5,120 characters. Split it.");
}
