using System.Globalization;

namespace Platform.Policies.SecurityGroups;

/// <summary>A rule that lets traffic into a security group, in whichever of its forms: inline, or a resource of its own.</summary>
/// <param name="node">The inline block, or the root of the rule resource.</param>
public sealed class IngressRule(Node node) : ObjectView(node), IView<IngressRule>
{
    private static readonly string[] Every = ["-1", "all"];
    private static readonly string[] Tcp = ["tcp", "6"];
    private static readonly string[] Udp = ["udp", "17"];

    /// <summary>Whether every protocol is let in, and so every port.</summary>
    public Truth IsEveryProtocol => Protocol.IsAnyCaseOf(Every);

    /// <summary>Whether TCP or UDP is let in by name.</summary>
    public Truth HasPorts => Protocol.IsAnyCaseOf([.. Tcp, .. Udp]);

    /// <summary>The first port.</summary>
    public Value<double> FromPort => Member<Value<double>>("fromPort").Or(0);

    /// <summary>The last port.</summary>
    public Value<double> ToPort => Member<Value<double>>("toPort").Or(65535);

    /// <summary>Whether no source is a range of addresses.</summary>
    public Truth HasNoAddresses => AllIpv4(IsNoAddress) & AllIpv6(IsNoAddress);

    private Value<string> Protocol => Member<Value<string>>(Node.Member("ipProtocol").IsPresent ? "ipProtocol" : "protocol").Or("-1");

    public static IngressRule Of(Node node) => new(node);

    /// <summary>Whether a port is let in, over TCP or, where asked for, UDP.</summary>
    /// <param name="port">The port.</param>
    /// <param name="udp">Whether UDP counts as well.</param>
    public Truth LetsIn(int port, bool udp = false) =>
        IsEveryProtocol | (Protocol.IsAnyCaseOf(udp ? [.. Tcp, .. Udp] : Tcp) & FromPort.IsAtMost(port) & ToPort.IsAtLeast(port));

    /// <summary>Whether one of the ports is let in.</summary>
    /// <param name="ports">The ports.</param>
    /// <param name="udp">Whether UDP counts as well.</param>
    public Truth LetsInAny(IEnumerable<int> ports, bool udp = false) => ports.Aggregate(Truth.False, (truth, port) => truth | LetsIn(port, udp));

    /// <summary>Whether no source is the internet as a whole, if the rule lets in what it should not.</summary>
    /// <param name="exposes">Whether the rule lets in what the internet should not reach.</param>
    /// <param name="expected">The source to expect instead, as it reads after "expected".</param>
    /// <param name="ipv4">Whether IPv4 sources count.</param>
    /// <param name="ipv6">Whether IPv6 sources count.</param>
    public Truth IsClosedToInternet(Truth exposes, string expected, bool ipv4 = true, bool ipv6 = true) =>
        AllSources(source => source.Satisfies(IsInternet, "the internet") & exposes, expected, ipv4, ipv6, exposes);

    /// <summary>Whether every source is at least as narrow as these prefix lengths.</summary>
    /// <param name="ipv4">For IPv4.</param>
    /// <param name="ipv6">For IPv6.</param>
    public Truth SourcesAreAtLeast(int ipv4, int ipv6) =>
        AllSources(source => IsShorter(source, ipv4), $"a prefix of at least /{ipv4}", ipv4: true, ipv6: false, Truth.True)
        & AllSources(source => IsShorter(source, ipv6), $"a prefix of at least /{ipv6}", ipv4: false, ipv6: true, Truth.True);

    private static Truth IsShorter(Value<string> source, int length) => source.Satisfies(cidr => PrefixLength(cidr) < length, "a broad source");

    /// <summary>Whether a condition holds for every security group that is let in.</summary>
    /// <param name="condition">The condition.</param>
    public Truth AllSourceGroups(Func<Value<string>, Truth> condition) =>
        Each("securityGroups", "sourceSecurityGroupId", condition) & Each("securityGroups", "referencedSecurityGroupId", condition);

    private Truth AllSources(Func<Value<string>, Truth> isWrong, string expected, bool ipv4, bool ipv6, Truth matters)
    {
        if (matters.IsFalse) return Truth.True;
        Truth IsRight(Value<string> source) => (!isWrong(source)).Blaming(source.Node, expected);
        return (ipv4 ? AllIpv4(IsRight) : Truth.True) & (ipv6 ? AllIpv6(IsRight) : Truth.True);
    }

    private Truth AllIpv4(Func<Value<string>, Truth> condition) => Each("cidrBlocks", "cidrIpv4", condition);

    private Truth AllIpv6(Func<Value<string>, Truth> condition) => Each("ipv6CidrBlocks", "cidrIpv6", condition);

    // Inline rules and the older resource hold lists; the newer resource holds one value.
    private Truth Each(string list, string single, Func<Value<string>, Truth> condition)
    {
        var truth = Member<ListView<Value<string>>>(list).All(condition);
        var one = Member<Value<string>>(single);
        return one.Node.IsPresent ? truth & condition(one) : truth;
    }

    private static Truth IsNoAddress(Value<string> source) => Truth.False.At(source.Node, "a security group as source");

    private static bool IsInternet(string cidr) => PrefixLength(cidr) == 0;

    private static int PrefixLength(string cidr)
    {
        var slash = cidr.IndexOf('/', StringComparison.Ordinal);
        var isLength = int.TryParse(cidr.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var length);
        return slash > 0 && isLength ? length : int.MaxValue;
    }
}
