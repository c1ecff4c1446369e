using Aws.Iam.Parsing;
using static Aws.Iam.PolicyFindingSeverity;

namespace Aws.Iam.Validation;

/// <summary>What the validation can say of conditions.</summary>
internal static class ConditionProblems
{
    public static readonly Problem KeyFormat = new("INVALID_CONDITION_KEY_FORMAT", Error, "A condition key is a prefix, a colon and a name, such as aws:SourceArn.");

    public static readonly Problem GlobalKey = new("INVALID_GLOBAL_CONDITION_KEY", Warning, "Check the name of the condition key.");

    public static readonly Problem UnsupportedGlobalKey = new("UNSUPPORTED_GLOBAL_CONDITION_KEY", Error, "Use aws:PrincipalArn for the caller, or aws:SourceArn for the source.");

    public static readonly Problem UnknownKey = new("UNKNOWN_CONDITION_KEY", Warning, "Check the name of the condition key.");

    public static readonly Problem TagKey = new("MISSING_TAG_KEY_IN_CONDITION", Error, "The key lacks the tag's name: write it behind a slash, as in aws:ResourceTag/team.");

    public static readonly Problem UnsupportedKey = new(
        "UNSUPPORTED_ACTION_FOR_CONDITION_KEY", Warning,
        "The condition is never met there. Move these actions to a statement without it, or test another key.");

    public static readonly Problem AllowTag = new(
        "ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE", Suggestion,
        "The statement allows nothing. Move the actions to a statement without the test of the tag.");

    public static readonly Problem DenyTag = new(
        "DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE", SecurityWarning,
        "The statement denies nothing. Limit the actions by their resources instead.");

    public static readonly Problem Qualifier = new("MISSING_QUALIFIER", Error, "A request may carry several values of the key. Put ForAnyValue: or ForAllValues: before the operator.");

    public static readonly Problem ForAllValues = new(
        "FORALLVALUES_WITH_SINGLE_VALUED_KEY", SecurityWarning,
        "ForAllValues passes when the key is absent, and this key never has more than one value. Remove ForAllValues.");

    public static readonly Problem Operator = new("TYPE_MISMATCH", Warning, "Use an operator of that type.");

    public static readonly Problem Booleans = new("INVALID_CONDITION_MULTIPLE_BOOLEAN", Error, "The test of a truth value has one value. Keep \"true\" or \"false\".");

    public static readonly Problem NullQualifier = new("NULL_WITH_QUALIFIER", Suggestion, "Null asks whether the key is there, whatever its values. Remove the qualifier.");

    public static readonly Problem Wildcard = new(
        "WILDCARD_WITHOUT_LIKE_OPERATOR", Warning,
        "The operator compares exact text, so that the wildcard is an ordinary character. Use StringLike, or write ${*} when the character is meant.");

    public static readonly Problem VariableOperator = new("INVALID_VARIABLE_FOR_OPERATOR", Error, "Variables go with String and Arn operators only. Write the value.");

    public static readonly Problem PrivateAddress = new(
        "PRIVATE_IP_ADDRESS", Error,
        "aws:SourceIp is a public address, so that the test never passes. Use aws:VpcSourceIp or aws:SourceVpc.");

    public static readonly Problem PrivateNotAddress = new(
        "PRIVATE_NOT_IP_ADDRESS", Error,
        "aws:SourceIp is a public address, so that the test always passes. Use aws:VpcSourceIp or aws:SourceVpc.");

    public static readonly Problem PrivateAddressSubset = new("PRIVATE_IP_ADDRESS_SUBSET", Suggestion, "aws:SourceIp is a public address: the private range never matches. Remove it.");

    public static readonly Problem PrivateNotAddressSubset = new("PRIVATE_NOT_IP_ADDRESS_SUBSET", Suggestion, "aws:SourceIp is a public address: the private range never matches. Remove it.");

    public static readonly Problem AddressRange = new("IMPROVE_IP_RANGE", Suggestion, "The address has bits set beyond its prefix, which are passed over. Write the first address of the range.");

    public static readonly Problem Vpc = new("INVALID_VPC_FORMAT", Error, "A VPC reads vpc- and 8 or 17 hexadecimal digits.");

    public static readonly Problem VpcEndpoint = new("INVALID_VPCE_FORMAT", Error, "A VPC endpoint reads vpce- and 8 or 17 hexadecimal digits.");

    public static readonly Problem KmsKey = new("INVALID_KMS_KEY_VALUE", Error, "The value is compared with the ARN of a key. Write arn:aws:kms:REGION:ACCOUNT:key/ID.");

    public static readonly Problem ServicePrincipalKey = new(
        "UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL", Error,
        "A service's request does not carry it, so that the service is not let in. Test aws:SourceArn, aws:SourceAccount or aws:SourceOrgID.");
}
