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

    private Value<string> Protocol => Member<Value<string>>(Node.Member("ipProtocol").IsPresent ? "ipProtocol" : "protocol").Or("-1");

    private IEnumerable<ListView<Value<string>>> Ipv4 => [Member<ListView<Value<string>>>("cidrBlocks"), Member<ListView<Value<string>>>("cidrIpv4")];

    private IEnumerable<ListView<Value<string>>> Ipv6 => [Member<ListView<Value<string>>>("ipv6CidrBlocks"), Member<ListView<Value<string>>>("cidrIpv6")];

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
        AllSources(source => source.Satisfies(cidr => PrefixLength(cidr) < ipv4, "broad"), $"a prefix of at least /{ipv4}", true, false, Truth.True)
        & AllSources(source => source.Satisfies(cidr => PrefixLength(cidr) < ipv6, "broad"), $"a prefix of at least /{ipv6}", false, true, Truth.True);

    private Truth AllSources(Func<Value<string>, Truth> isWrong, string expected, bool ipv4, bool ipv6, Truth matters)
    {
        var truth = Truth.True;
        if (matters.IsFalse) return truth;
        foreach (var list in (ipv4 ? Ipv4 : []).Concat(ipv6 ? Ipv6 : []))
            truth &= list.All(source => (!isWrong(source)).Blaming(source.Node, expected));
        return truth;
    }

    private static bool IsInternet(string cidr) => PrefixLength(cidr) == 0;

    private static int PrefixLength(string cidr) =>
        cidr.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && int.TryParse(cidr.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? length
            : int.MaxValue;
}
