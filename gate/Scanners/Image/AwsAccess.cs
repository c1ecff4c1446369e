using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.Runtime.Credentials;
using Amazon.RuntimeDependencies;
using Amazon.SecurityToken;
using Amazon.SSO;
using Amazon.SSOOIDC;

namespace Platform.Gate.Scanners.Image;

/// <summary>Credentials and region, found as every AWS tool finds them.</summary>
internal static class AwsAccess
{
    private static int _registered;

    /// <summary>The profile's credentials, or those of the environment, the shared files, SSO, web identity, the container or the instance.</summary>
    /// <exception cref="ScannerException">There are none.</exception>
    public static async Task<AWSCredentials> CredentialsAsync(string? profile, CancellationToken cancellation)
    {
        RegisterClients();
        if (profile is not null)
        {
            return new CredentialProfileStoreChain().TryGetAWSCredentials(profile, out var ofProfile)
                ? ofProfile
                : throw new ScannerException($"The AWS profile '{profile}' has no credentials, or is not there. Look into ~/.aws/config.");
        }

        try
        {
            using var resolver = new DefaultAWSCredentialsIdentityResolver();
            return await resolver.ResolveIdentityAsync(null, cancellation);
        }
        catch (AmazonClientException exception)
        {
            throw new ScannerException($"No AWS credentials were found: {exception.Message} Assume a role in the workflow (`aws-actions/configure-aws-credentials`), or log in (`aws sso login`) and name the profile.", exception);
        }
    }

    /// <summary>The region that was named, or the environment's, or the profile's.</summary>
    public static string? Region(string? named, string? profile, IReadOnlyDictionary<string, string> environment) =>
        Given(named)
        ?? Given(environment.GetValueOrDefault("AWS_REGION"))
        ?? Given(environment.GetValueOrDefault("AWS_DEFAULT_REGION"))
        ?? (new CredentialProfileStoreChain().TryGetProfile(profile ?? environment.GetValueOrDefault("AWS_PROFILE") ?? "default", out var found) ? found.Region?.SystemName : null);

    public static Uri Endpoint(string region) =>
        new($"https://api.ecr.{region}.{RegionEndpoint.GetBySystemName(region).PartitionDnsSuffix}");

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    // The core finds the clients for OIDC, role assumption and SSO by reflection, which a native binary does not have: it is handed them.
    private static void RegisterClients()
    {
        if (Interlocked.Exchange(ref _registered, 1) == 1) return;
        var registry = GlobalRuntimeDependencyRegistry.Instance;
        registry.RegisterSecurityTokenServiceClient(context =>
        {
            var data = context.SecurityTokenServiceClientContextData;
            var config = new AmazonSecurityTokenServiceConfig { RegionEndpoint = data.Region };
            if (data.ProxySettings is { } proxy) config.SetWebProxy(proxy);

            // A web identity proves itself; asking for credentials to get credentials would go in a circle.
            return data.Action == SecurityTokenServiceClientContext.ActionContext.AssumeRoleAWSCredentials
                ? new AmazonSecurityTokenServiceClient(config)
                : new AmazonSecurityTokenServiceClient(new AnonymousAWSCredentials(), config);
        });
        registry.RegisterSSOClient(context => new AmazonSSOClient(new AnonymousAWSCredentials(), new AmazonSSOConfig { RegionEndpoint = context.SSOClientContextData.Region }));
        registry.RegisterSSOOIDCClient(context => new AmazonSSOOIDCClient(new AnonymousAWSCredentials(), new AmazonSSOOIDCConfig { RegionEndpoint = context.SSOOIDCClientContextData.Region }));
    }
}
