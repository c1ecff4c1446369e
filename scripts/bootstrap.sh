#!/usr/bin/env bash
# Makes what Pulumi itself needs in an account, before any stack: the bucket of its state and the key of its secrets.
# Run once per account by an administrator; a second run changes nothing but brings drifted settings back.
#   AWS_PROFILE=prod-admin ./scripts/bootstrap.sh us-east-1 [OWNER/NAME]
set -euo pipefail

region=${1:?"the region is missing: ./scripts/bootstrap.sh REGION [OWNER/NAME]"}
repository=${2:-}
alias_name=alias/pulumi-secrets

for tool in aws jq; do
  command -v "$tool" >/dev/null || { echo "error: '$tool' is not installed." >&2; exit 2; }
done

export AWS_REGION=$region AWS_PAGER=
account=$(aws sts get-caller-identity --query Account --output text)
bucket=pulumi-state-$account-$region
echo "account $account, region $region"

key=$(aws kms list-aliases --query "Aliases[?AliasName=='$alias_name'].TargetKeyId | [0]" --output text)
if [ "$key" = None ]; then
  key=$(aws kms create-key --description "Secrets and state of Pulumi." --query KeyMetadata.KeyId --output text)
  aws kms create-alias --alias-name "$alias_name" --target-key-id "$key"
  echo "made the key $key"
fi
aws kms enable-key-rotation --key-id "$key"
key_arn=arn:aws:kms:$region:$account:key/$key

if ! aws s3api head-bucket --bucket "$bucket" --expected-bucket-owner "$account" 2>/dev/null; then
  # us-east-1 is the one region that may not be named.
  if [ "$region" = us-east-1 ]; then
    aws s3api create-bucket --bucket "$bucket" >/dev/null
  else
    aws s3api create-bucket --bucket "$bucket" --create-bucket-configuration "LocationConstraint=$region" >/dev/null
  fi
  echo "made the bucket $bucket"
fi

aws s3api put-public-access-block --bucket "$bucket" --public-access-block-configuration \
  BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true
aws s3api put-bucket-ownership-controls --bucket "$bucket" --ownership-controls 'Rules=[{ObjectOwnership=BucketOwnerEnforced}]'
aws s3api put-bucket-versioning --bucket "$bucket" --versioning-configuration Status=Enabled
aws s3api put-bucket-encryption --bucket "$bucket" --server-side-encryption-configuration "$(jq -n --arg key "$key_arn" \
  '{Rules: [{ApplyServerSideEncryptionByDefault: {SSEAlgorithm: "aws:kms", KMSMasterKeyID: $key}, BucketKeyEnabled: true}]}')"
aws s3api put-bucket-lifecycle-configuration --bucket "$bucket" --lifecycle-configuration "$(jq -n \
  '{Rules: [{ID: "old-versions", Status: "Enabled", Filter: {Prefix: ""}, NoncurrentVersionExpiration: {NoncurrentDays: 90, NewerNoncurrentVersions: 20},
    AbortIncompleteMultipartUpload: {DaysAfterInitiation: 7}}]}')"
aws s3api put-bucket-policy --bucket "$bucket" --policy "$(jq -n --arg bucket "arn:aws:s3:::$bucket" \
  '{Version: "2012-10-17", Statement: [{Sid: "OnlyOverTls", Effect: "Deny", Principal: "*", Action: "s3:*", Resource: [$bucket, "\($bucket)/*"],
    Condition: {Bool: {"aws:SecureTransport": "false"}}}]}')"

cat <<EOF

The account is ready. Put this into infra/foundation/Pulumi.STACK.yaml:

  aws:region: $region
  aws:allowedAccountIds: ["$account"]
  foundation:stateBucket: $bucket
  foundation:secretsKeyArn: $key_arn
EOF
if [ -n "$repository" ] && command -v gh >/dev/null; then
  gh api "repos/$repository" --jq '"  foundation:repository: \(.full_name)\n  foundation:repositoryId: \"\(.id)\"\n  foundation:ownerId: \"\(.owner.id)\""'
fi
cat <<EOF

Then:

  pulumi login s3://$bucket?region=$region
  cd infra/foundation
  pulumi stack init STACK --secrets-provider='awskms:///$key_arn?region=$region'
  pulumi up
EOF
