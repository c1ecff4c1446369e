namespace Gate.Tests.Scanners.Secrets;

/// <summary>Files full of texts that look like secrets and are none.</summary>
internal static class HarmlessFiles
{
    public static IReadOnlyList<(string File, string Template)> All { get; } =
    [
        ("package-lock.json", """{ "packages": { "node_modules/a": { "version": "1.2.3", "resolved": "https://registry.example.org/a/-/a-1.2.3.tgz", "integrity": "sha512-{b64:86}==" } } }"""),
        ("packages.lock.json", """{ "dependencies": { "net10.0": { "YamlDotNet": { "type": "Direct", "resolved": "18.1.0", "contentHash": "{b64:86}==" } } } }"""),
        ("yarn.lock", "a@^1.0.0:\n  version \"1.2.3\"\n  resolved \"https://registry.example.org/a/-/a-1.2.3.tgz#{hex:40}\"\n  integrity sha512-{b64:86}==\n"),
        ("go.sum", "example.org/tool v1.2.3 h1:{b64:43}=\nexample.org/tool v1.2.3/go.mod h1:{b64:43}=\n"),
        ("Cargo.lock", "[[package]]\nname = \"a\"\nversion = \"1.2.3\"\nchecksum = \"{hex:64}\"\n"),
        ("poetry.lock", "files = [ {file = \"a-1.2.3.tar.gz\", hash = \"sha256:{hex:64}\"} ]\n"),
        ("Gemfile.lock", "CHECKSUMS\n  rake (13.0.6) sha256={hex:64}\n"),
        ("hashes.txt", "{hex:32}  a\n{hex:40}  b\n{hex:64}  c\n{hex:128}  d\n"),
        ("uuids.txt", "{hex:8}-{hex:4}-4{hex:3}-a{hex:3}-{hex:12}\n"),
        ("uuids.json", """{ "id": "{hex:8}-{hex:4}-4{hex:3}-a{hex:3}-{hex:12}", "tenantId": "{hex:8}-{hex:4}-4{hex:3}-a{hex:3}-{hex:12}" }"""),
        ("certificate.pem", "-----BEGIN CERTIFICATE-----\n{pem:20}\n-----END CERTIFICATE-----\n"),
        ("public.pem", "-----BEGIN PUBLIC KEY-----\n{pem:6}\n-----END PUBLIC KEY-----\n"),
        ("id.pub", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI{b64:43} me@example.org\nssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ{b64:340} me@example.org\n"),
        ("page.html", "<img src=\"data:image/png;base64,iVBORw0KGgo{b64:4000}\">\n<script integrity=\"sha384-{b64:64}\" src=\"https://cdn.example.org/a.js\"></script>\n"),
        ("style.css", "a { background: url(data:image/svg+xml;base64,PHN2Zy{b64:2000}) }\n"),
        ("map.js", "//# sourceMappingURL=data:application/json;base64,{b64:4000}\n"),
        ("workflow.yml", "steps:\n  - uses: actions/checkout@{hex:40} # v7.0.1\n    with: { token: '${{ secrets.GITHUB_TOKEN }}' }\n    env: { API_KEY: '${{ secrets.API_KEY_2 }}' }\n"),
        ("Dockerfile", "FROM alpine:3.22@sha256:{hex:64}\n"),
        ("infra.cs", "var password = config.RequireSecret(\"dbPassword2\");\nvar token = Environment.GetEnvironmentVariable(\"TOKEN_1\");\nnew Secret(\"service-database-password-1\");\nvar accessKey = new AccessKey1Args { Status = \"Active\" };\n"),
        ("arns.yml", "secret: arn:aws:secretsmanager:eu-central-1:111122223333:secret:prod/database-AbC1d2\nkey: arn:aws:kms:eu-central-1:111122223333:key/{hex:8}-{hex:4}-4{hex:3}-a{hex:3}-{hex:12}\nsecretName: prod/database/password-1\n"),
        ("assembly.config", "<add assembly=\"System.Web, Version=4.0.0.0, Culture=neutral, PublicKeyToken={hex:16}\" />\n"),
        ("placeholders.env", "PASSWORD=<your-password-1>\nAPI_KEY=your_api_key_here_123\nTOKEN=${TOKEN_FROM_VAULT_1}\nDATABASE_URL=postgres://user:${PASSWORD}@localhost:5432/db\nSECRET=changeme-changeme-1\n"),
        ("code.ts", "const tokenizer = createTokenizer1({ maxTokens: 4096 });\nif (password === confirmPassword2) submit();\nconst secretKeyRef1 = { name: 'app-secrets-1', key: 'api-key-2' };\n"),
        ("terraform.tf", "password = random_password.db1.result\nsecret_arn = aws_secretsmanager_secret.main1.arn\n"),
        ("urls.md", "See https://docs.example.org/a/b?sig=none and ssh://git@example.org/x.git, or mail a:b@example.org.\n"),
        ("versions.props", "<PackageVersion Include=\"AWSSDK.SecurityToken\" Version=\"4.0.101.10\" />\n<PasswordPolicyVersion>4.0.101.10</PasswordPolicyVersion>\n"),
    ];
}
