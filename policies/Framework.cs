namespace Platform.Policies;

/// <summary>The frameworks that policies refer to, each in the edition whose ids are used.</summary>
internal static class Framework
{
    /// <summary>AWS Security Hub; its ids also cover controls that are only in its CIS standards.</summary>
    public const string Fsbp = "AWS FSBP";

    public const string Cis3 = "CIS AWS 3.0.0";

    public const string Cis5 = "CIS AWS 5.0.0";

    public const string Nist = "NIST 800-53 r5";

    public const string Pci = "PCI DSS 4.0.1";

    public const string Checkov = "Checkov";

    public const string CdkNag = "cdk-nag";

    public const string Trivy = "Trivy";
}
