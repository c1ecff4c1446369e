using System.Globalization;
using System.Text.RegularExpressions;

namespace Gate.Tests.Scanners.Secrets;

/// <summary>
/// Files with a secret in them, one a kind. They are made when the tests run: <c>{hex:40}</c> stands for 40 random characters of that
/// alphabet, so that no secret, and nothing that looks like one, is committed.
/// </summary>
internal static partial class PlantedSecrets
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Digits = "0123456789";

    private static readonly Dictionary<string, string> Alphabets = new(StringComparer.Ordinal)
    {
        ["hex"] = "0123456789abcdef",
        ["an"] = Letters + Digits,
        ["a"] = Letters,
        ["lo"] = "abcdefghijklmnopqrstuvwxyz0123456789",
        ["up"] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
        ["b32"] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567",
        ["url"] = Letters + Digits + "-_",
        ["b64"] = Letters + Digits + "+/",
        ["d"] = Digits,
        ["pw"] = Letters + Digits + "!#%^*-_",
    };

    /// <summary>A kind, the file it stands in, and the file's text.</summary>
    public static IReadOnlyList<(string Kind, string File, string Template)> Kinds { get; } =
    [
        ("aws access key id", "a.ini", "aws_access_key_id = AKIA{b32:16}"),
        ("aws secret access key", "a.env", "AWS_SECRET_ACCESS_KEY={b64:40}"),
        ("aws session token", "a.env", "AWS_SESSION_TOKEN={b64:300}"),
        ("pulumi access token", "a.yml", "token: pul-{hex:40}"),
        ("rsa private key", "id_rsa", "-----BEGIN RSA PRIVATE KEY-----\n{pem:20}\n-----END RSA PRIVATE KEY-----"),
        ("openssh private key", "id", "-----BEGIN OPENSSH PRIVATE KEY-----\n{pem:6}\n-----END OPENSSH PRIVATE KEY-----"),
        ("ec private key", "k.pem", "-----BEGIN EC PRIVATE KEY-----\n{pem:3}\n-----END EC PRIVATE KEY-----"),
        ("pkcs8 private key", "k.pem", "-----BEGIN PRIVATE KEY-----\n{pem:20}\n-----END PRIVATE KEY-----"),
        ("encrypted private key", "k.pem", "-----BEGIN ENCRYPTED PRIVATE KEY-----\n{pem:20}\n-----END ENCRYPTED PRIVATE KEY-----"),
        ("pgp private key", "k.asc", "-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n{pem:20}\n-----END PGP PRIVATE KEY BLOCK-----"),
        ("private key in json", "k.json", "{ \"key\": \"-----BEGIN PRIVATE KEY-----\\n{b64:64}\\n{b64:64}\\n-----END PRIVATE KEY-----\\n\" }"),
        ("putty private key", "k.ppk", "PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: me\nPublic-Lines: 2\n{b64:64}\n{b64:20}\nPrivate-Lines: 1\n{b64:48}\nPrivate-MAC: {hex:64}"),
        ("age secret key", "k.txt", "AGE-SECRET-KEY-1{up:58}"),
        ("json web key", "k.json", "{ \"kty\": \"EC\", \"crv\": \"P-256\", \"d\": \"{url:43}\" }"),
        ("azure storage key", "a.json", "\"DefaultEndpointsProtocol=https;AccountName=x;AccountKey={b64:86}==;EndpointSuffix=core.windows.net\""),
        ("azure client secret", "a.txt", "{an:3}8Q~{url:34}"),
        ("azure service bus key", "a.json", "Endpoint=sb://x.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey={b64:43}="),
        ("azure sas token", "a.txt", "https://x.blob.core.windows.net/c?sv=2024-11-04&se=2027-01-01&sig={an:43}%3D"),
        ("azure devops token", "a.txt", "{an:76}AZDO{an:4}"),
        ("gcp api key", "a.js", "const key = \"AIza{url:35}\";"),
        ("gcp oauth secret", "a.json", "{ \"client_secret\": \"GOCSPX-{url:28}\" }"),
        ("gcp service account", "a.json", "{ \"type\": \"service_account\", \"private_key\": \"-----BEGIN PRIVATE KEY-----\\n{b64:64}\\n{b64:64}\\n-----END PRIVATE KEY-----\\n\", \"client_email\": \"x@y.iam.gserviceaccount.com\" }"),
        ("docker auth", "config.json", "{ \"auths\": { \"registry.example.org\": { \"auth\": \"{b64:38}==\" } } }"),
        ("docker hub token", "a.txt", "dckr_pat_{url:27}"),
        ("json web token", "a.txt", "eyJ{url:33}.eyJ{url:60}.{url:43}"),
        ("sql server connection string", "appsettings.json", "{ \"Db\": \"Server=tcp:db.internal,1433;Database=app;User Id=app;Password={an:16};Encrypt=true\" }"),
        ("postgres url", "a.env", "DATABASE_URL=postgres://app:{an:20}@db.internal:5432/app"),
        ("mongodb url", "a.env", "MONGO=mongodb+srv://app:{an:20}@cluster0.ab1cd.mongodb.net/app"),
        ("redis url", "a.env", "REDIS_URL=redis://:{an:32}@cache.internal:6379/0"),
        ("amqp url", "a.yml", "url: amqps://app:{an:20}@mq.internal/vhost"),
        ("password in a url", "a.txt", "git clone https://me:{an:24}@git.example.org/x.git"),
        ("github token", "a.txt", "ghp_{an:36}"),
        ("github fine-grained token", "a.txt", "github_pat_{an:22}_{an:59}"),
        ("github app token", "a.txt", "ghs_{an:36}"),
        ("gitlab token", "a.txt", "glpat-{url:20}"),
        ("gitlab runner token", "a.toml", "token = \"glrt-{url:20}\""),
        ("slack bot token", "a.txt", "xoxb-{d:12}-{d:12}-{an:24}"),
        ("slack webhook", "a.txt", "https://hooks.slack.com/services/T{up:10}/B{up:10}/{an:24}"),
        ("discord webhook", "a.txt", "https://discord.com/api/webhooks/{d:18}/{url:68}"),
        ("telegram bot token", "a.txt", "{d:10}:AA{url:33}"),
        ("stripe secret key", "a.rb", "Stripe.api_key = 'sk_live_{an:24}'"),
        ("stripe webhook secret", "a.env", "WHSEC=whsec_{an:32}"),
        ("twilio api key", "a.txt", "SK{hex:32}"),
        ("sendgrid key", "a.txt", "SG.{url:22}.{url:43}"),
        ("mailgun key", "a.txt", "key-{hex:32}"),
        ("mailchimp key", "a.txt", "{hex:32}-us21"),
        ("npm token", ".npmrc", "//registry.npmjs.org/:_authToken=npm_{an:36}"),
        ("pypi token", ".pypirc", "password = pypi-AgEIcHlwaS5vcmc{url:130}"),
        ("rubygems key", "a.txt", "rubygems_{hex:48}"),
        ("nuget key", "a.txt", "oy2{lo:43}"),
        ("crates.io token", "a.txt", "cio{an:32}"),
        ("terraform cloud token", "a.hcl", "token = \"{an:14}.atlasv1.{an:67}\""),
        ("vault token", "a.txt", "hvs.{url:90}"),
        ("digitalocean token", "a.txt", "dop_v1_{hex:64}"),
        ("netlify token", "a.txt", "nfp_{an:36}"),
        ("doppler token", "a.txt", "dp.pt.{an:43}"),
        ("new relic key", "a.txt", "NRAK-{up:27}"),
        ("dynatrace token", "a.txt", "dt0c01.{up:24}.{up:64}"),
        ("grafana token", "a.txt", "glsa_{an:32}_{hex:8}"),
        ("databricks token", "a.txt", "dapi{hex:32}"),
        ("shopify token", "a.txt", "shpat_{hex:32}"),
        ("square token", "a.txt", "sq0atp-{url:22}"),
        ("postman key", "a.txt", "PMAK-{hex:24}-{hex:34}"),
        ("sonar token", "a.txt", "squ_{hex:40}"),
        ("airtable token", "a.txt", "pat{an:14}.{hex:64}"),
        ("atlassian token", "a.txt", "ATATT3{url:180}"),
        ("openai key", "a.txt", "sk-proj-{url:64}"),
        ("anthropic key", "a.txt", "sk-ant-api03-{url:93}AA"),
        ("hugging face token", "a.txt", "hf_{a:34}"),
        ("replicate token", "a.txt", "r8_{an:37}"),
        ("cloudinary url", "a.env", "CLOUDINARY_URL=cloudinary://{d:15}:{url:27}@x"),
        ("basic authorization", "a.http", "Authorization: Basic {b64:38}=="),
        ("bearer authorization", "a.sh", "curl -H \"Authorization: Bearer {an:40}\" https://api.example.org"),
        ("password in yaml", "a.yml", "database:\n  password: {pw:20}1a\n"),
        ("password in code", "a.cs", "var password = \"{pw:14}a1\";"),
        ("secret in dotenv", "b.env", "SESSION_SECRET={hex:64}"),
        ("key in json", "b.json", "{ \"apiKey\": \"{an:32}\" }"),
        ("password in xml", "b.xml", "<password>{an:20}</password>"),
        ("password in utf-16", "utf16.txt", "admin_password = \"{an:20}\""),
    ];

    /// <summary>The text with random characters filled in, the same for the same seed.</summary>
    public static string Fill(string template, int seed)
    {
        var random = new Random(seed);
        return Slot().Replace(template, slot =>
        {
            var count = int.Parse(slot.Groups[2].Value, CultureInfo.InvariantCulture);
            return slot.Groups[1].Value == "pem" ? string.Join('\n', Enumerable.Range(0, count).Select(_ => Some(random, "b64", 64))) : Some(random, slot.Groups[1].Value, count);
        });
    }

    // A letter first and a digit second, so that no sample is by chance one that its kind would never issue.
    private static string Some(Random random, string alphabet, int count)
    {
        var text = random.GetItems<char>(Alphabets[alphabet], count);
        if (count > 8 && alphabet is "an" or "pw" or "url") (text[2], text[4], text[6]) = ('Q', '7', 'k');
        return new(text);
    }

    [GeneratedRegex(@"\{([a-z0-9]+):(\d+)\}")]
    private static partial Regex Slot();
}
