namespace Platform.Policies.SecurityGroups;

/// <summary>An entry of a network ACL, inline or a resource of its own.</summary>
/// <param name="node">The inline block, or the root of the entry's resource.</param>
public sealed class NetworkAclEntry(Node node) : ObjectView(node), IView<NetworkAclEntry>
{
    private static readonly string[] Every = ["-1", "all"];
    private static readonly string[] Tcp = ["tcp", "6"];
    private static readonly string[] Anywhere = ["0.0.0.0/0", "::/0"];

    /// <summary>Whether the entry lets traffic through.</summary>
    public Truth IsAllowed => Member<Value<string>>(Node.Member("ruleAction").IsPresent ? "ruleAction" : "action").IsAnyCaseOf("allow");

    /// <summary>Whether every port is meant.</summary>
    public Truth IsEveryPort => Protocol.IsAnyCaseOf(Every) | (FromPort.IsAtMost(1) & ToPort.IsAtLeast(65535));

    private Value<string> Protocol => Member<Value<string>>("protocol");

    private Value<double> FromPort => Member<Value<double>>("fromPort").Or(0);

    private Value<double> ToPort => Member<Value<double>>("toPort").Or(0);

    public static NetworkAclEntry Of(Node node) => new(node);

    /// <summary>Whether a port is let through over TCP.</summary>
    /// <param name="port">The port.</param>
    public Truth LetsIn(int port) => Protocol.IsAnyCaseOf(Every) | (Protocol.IsAnyCaseOf(Tcp) & FromPort.IsAtMost(port) & ToPort.IsAtLeast(port));

    /// <summary>Whether the internet is not let through to what it should not reach.</summary>
    /// <param name="exposes">Whether the entry is about what the internet should not reach.</param>
    public Truth IsClosedToInternet(Truth exposes) => IsClosed("cidrBlock", exposes) & IsClosed("ipv6CidrBlock", exposes);

    private Truth IsClosed(string property, Truth exposes)
    {
        var source = Member<Value<string>>(property);
        return (!(IsAllowed & exposes & source.IsOneOf(Anywhere))).Blaming(source.Node, "a source narrower than the internet");
    }
}
