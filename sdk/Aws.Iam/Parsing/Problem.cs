using static Aws.Iam.PolicyFindingSeverity;

namespace Aws.Iam.Parsing;

/// <summary>Every sentence the parser can say.</summary>
internal sealed record Problem(string Code, PolicyFindingSeverity Severity, string Message)
{
    private const string EmptyListMessage = "An empty list matches nothing. Give a value or remove the statement.";
    private const string VariableMessage = "A variable is written `${key}` or `${key, 'default'}`; for the text itself write `${$}`.";

    public static readonly Problem RepeatedName = new(
        "JSON_SYNTAX_ERROR", Error,
        "The name stands twice in one object; IAM rejects that. Keep one, or join their values.");

    public static readonly Problem WrongType = new("DATA_TYPE_MISMATCH", Error, "The value has the wrong type.");

    public static readonly Problem UnknownElement = new(
        "INVALID_POLICY_ELEMENT", Error,
        "IAM has no such element; names are case-sensitive.");

    public static readonly Problem MissingStatement = new("MISSING_STATEMENT", Error, "The document has no statement. Add `Statement`.");

    public static readonly Problem InvalidVersion = new(
        "INVALID_VERSION", Error,
        "The version is neither 2012-10-17 nor 2008-10-17. Write \"2012-10-17\".");

    public static readonly Problem MissingVersion = new(
        "MISSING_VERSION", Warning,
        "Without `Version` the rules of 2008 apply and `${…}` is plain text. Add \"Version\": \"2012-10-17\".");

    public static readonly Problem MissingEffect = new(
        "MISSING_EFFECT", Error,
        "The statement has no effect. Add \"Effect\": \"Allow\" or \"Deny\".");

    public static readonly Problem InvalidEffect = new(
        "INVALID_EFFECT", Error,
        "The effect is neither \"Allow\" nor \"Deny\", spelled so.");

    public static readonly Problem MissingAction = new(
        "MISSING_ACTION", Error,
        "The statement has no action. Add `Action` or `NotAction`.");

    public static readonly Problem MissingResource = new(
        "MISSING_RESOURCE", Error,
        "The statement has no resource. Add `Resource` or `NotResource`.");

    public static readonly Problem MissingPrincipal = new(
        "MISSING_PRINCIPAL", Error,
        "The statement does not say whom it is about. Add `Principal`.");

    public static readonly Problem UnsupportedPrincipal = new(
        "UNSUPPORTED_PRINCIPAL", Error,
        "A policy of this kind has no principal: it is about whom it is attached to. Remove it.");

    public static readonly Problem BothForms = new(
        "UNSUPPORTED_ELEMENT_COMBINATION", Error,
        "The statement has both the plain and the `Not…` form of an element. Keep one.");

    public static readonly Problem TrustNotPrincipal = new(
        "ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL", Error,
        "A trust policy cannot say `NotPrincipal`. Name whom the role trusts with `Principal`.");

    public static readonly Problem TrustResource = new(
        "ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE", Error,
        "A trust policy has no resource: it is about its role. Remove it.");

    public static readonly Problem ResourceControlAllow = new("RCP_SYNTAX_ERROR_ALLOW", Error, "A resource control policy can only deny.");

    public static readonly Problem ResourceControlPrincipal = new(
        "RCP_SYNTAX_ERROR_PRINCIPAL", Error,
        "A resource control policy is about everyone. Write \"Principal\": \"*\".");

    public static readonly Problem ResourceControlNotAction = new(
        "RCP_SYNTAX_ERROR_NOTACTION", Error,
        "A resource control policy cannot say `NotAction`.");

    public static readonly Problem InvalidAction = new(
        "INVALID_ACTION", Error,
        "An action is \"*\" or a service, a colon and a name, such as \"s3:GetObject\".");

    public static readonly Problem WildcardInService = new(
        "WILDCARD_IN_SERVICE_NAME", Warning,
        "A wildcard in the service part of an action is not valid; name the service.");

    public static readonly Problem ShortArn = new(
        "SHORT_ARN", Warning,
        "The resource is neither \"*\" nor an ARN of six fields; what it matches is not certain. Write the whole ARN.");

    public static readonly Problem ArnPrefix = new(
        "INVALID_ARN_PREFIX", Error,
        "A resource is \"*\" or an ARN, which begins with \"arn:\".");

    public static readonly Problem PrincipalForm = new(
        "INVALID_PRINCIPAL_FORMAT", Error,
        "The principal is neither an account, a user, a role, a session nor an identity provider.");

    public static readonly Problem PrincipalKey = new(
        "INVALID_PRINCIPAL_KEY", Error,
        "A principal is of `AWS`, `Service`, `Federated` or `CanonicalUser`.");

    public static readonly Problem PrincipalWildcard = new(
        "UNSUPPORTED_WILDCARD_IN_PRINCIPAL", Error,
        "A principal has no wildcards but \"*\" alone. Name the account and test `aws:PrincipalArn`.");

    public static readonly Problem ServicePrincipalForm = new(
        "INVALID_SERVICE_PRINCIPAL_FORMAT", Error,
        "A service is named like \"ecs-tasks.amazonaws.com\".");

    public static readonly Problem AllowNotPrincipal = new(
        "ALLOW_WITH_NOT_PRINCIPAL", SecurityWarning,
        "Allow with `NotPrincipal` lets in everyone else, strangers too. Name whom to allow.");

    public static readonly Problem UnknownOperator = new("INVALID_CONDITION_OPERATOR", Error, "IAM has no such condition operator.");

    public static readonly Problem KeysDifferInCase = new(
        "DUPLICATE_KEYS_WITH_DIFFERENT_CASE", Error,
        "The same condition key stands twice under one operator.");

    public static readonly Problem EmptyCondition = new(
        "EMPTY_ARRAY_CONDITION", Suggestion,
        "A condition without values is not defined. Give a value or remove it.");

    public static readonly Problem EmptyAction = new("EMPTY_ARRAY_ACTION", Suggestion, EmptyListMessage);

    public static readonly Problem EmptyResource = new("EMPTY_ARRAY_RESOURCE", Suggestion, EmptyListMessage);

    public static readonly Problem EmptyPrincipal = new("EMPTY_ARRAY_PRINCIPAL", Suggestion, EmptyListMessage);

    public static readonly Problem EmptyPrincipalObject = new("EMPTY_OBJECT_PRINCIPAL", Suggestion, EmptyListMessage);

    public static readonly Problem EmptyConditionObject = new("EMPTY_OBJECT_CONDITION", Suggestion, "An empty condition tests nothing. Remove it.");

    public static readonly Problem EmptySid = new("EMPTY_SID_VALUE", Suggestion, "An empty Sid says nothing. Remove it or give a name.");

    public static readonly Problem NullWithIfExists = new(
        "NULL_WITH_IF_EXISTS", Error,
        "`Null` already asks whether the key is there; it goes without IfExists.");

    public static readonly Problem ConditionValue = new(
        "INVALID_CONDITION_DATA_TYPE", Error,
        "The value is not one that the operator can compare.");

    public static readonly Problem RepeatedSid = new("UNIQUE_SIDS_REQUIRED", Error, "Two statements have the same Sid.");

    public static readonly Problem UnsupportedSid = new("UNSUPPORTED_SID", Error, "A Sid in IAM has only letters and digits.");

    public static readonly Problem VariableBrace = new("MISSING_BRACE_IN_VARIABLE", Error, VariableMessage);

    public static readonly Problem VariableQuote = new("MISSING_QUOTE_IN_VARIABLE", Error, VariableMessage);

    public static readonly Problem VariableSpace = new("UNSUPPORTED_SPACE_IN_VARIABLE", Error, VariableMessage);

    public static readonly Problem VariableEmpty = new("EMPTY_VARIABLE", Error, VariableMessage);

    public static readonly Problem ServiceControlPrincipal = UnsupportedPrincipal with { Code = "SCP_SYNTAX_ERROR_PRINCIPAL" };

    public static readonly Problem VariableOldVersion = new(
        "VARIABLE_UNSUPPORTED_IN_VERSION", Error,
        "Without \"Version\": \"2012-10-17\" a variable is plain text.");

    public static readonly Problem VariablePlace = new(
        "VARIABLE_UNSUPPORTED_IN_ELEMENT", Error,
        "A variable can stand only in the last field of a resource or in a condition value.");

    public static PolicyFinding NotJson(JsonTreeException error) =>
        new("JSON_SYNTAX_ERROR", Error, error.Message, new Place("", error.Line, error.Column));
}
