#!/bin/sh
# The life of a warm pool through the AWS CLI: created, Available, reused, extended, released.
# Needs: ENDPOINT (of a running emulator or portal endpoint). AWS names the client, `aws` by default.
set -eu
: "${ENDPOINT:?the address of the emulator, such as http://localhost:8090}"
export AWS_ACCESS_KEY_ID="${AWS_ACCESS_KEY_ID:-AKIAEMULATOR00000000}"
export AWS_SECRET_ACCESS_KEY="${AWS_SECRET_ACCESS_KEY:-emulator-secret}"
export AWS_DEFAULT_REGION="${AWS_DEFAULT_REGION:-us-east-1}"
export AWS_PAGER=''
aws=${AWS:-aws}
run=$(date +%s)-$$
first=cli-first-$run
second=cli-second-$run
# A role of its own, so that no pool of an earlier run matches.
role=arn:aws:iam::123456789012:role/hearth-cli-$run

sagemaker() { "$aws" --endpoint-url "$ENDPOINT" sagemaker "$@"; }

fail() { echo "FAIL: $*" >&2; exit 1; }

# create NAME IMAGE KEEP_ALIVE [TRAINING_SECONDS]
create() {
  sagemaker create-training-job --training-job-name "$1" \
    --role-arn "$role" \
    --algorithm-specification "TrainingImage=$2,TrainingInputMode=FastFile" \
    --resource-config "InstanceType=ml.m5.xlarge,InstanceCount=1,VolumeSizeInGB=30,KeepAlivePeriodInSeconds=$3" \
    --input-data-config '[{"ChannelName":"train","DataSource":{"S3DataSource":{"S3DataType":"S3Prefix","S3Uri":"s3://data/train"}}}]' \
    --output-data-config S3OutputPath=s3://data/models \
    --stopping-condition MaxRuntimeInSeconds=3600 \
    --environment "EMULATOR_TRAINING_SECONDS=${4:-5}" \
    --output text > /dev/null
}

# show NAME QUERY
show() { sagemaker describe-training-job --training-job-name "$1" --query "$2" --output text; }

# await NAME QUERY VALUE
await() {
  tries=0
  while actual=$(show "$1" "$2"); [ "$actual" != "$3" ]; do
    tries=$((tries + 1))
    [ "$tries" -lt 120 ] || fail "$1: $2 is $actual, expected $3"
    sleep 0.5
  done
  echo "ok: $1 $2 = $3"
}

# refused CODE ARGUMENTS...
refused() {
  code=$1
  shift
  if message=$(sagemaker "$@" 2>&1); then fail "not refused: $*"; fi
  case $message in *"($code)"*) echo "ok: refused with $code" ;; *) fail "expected $code, got: $message" ;; esac
}

create "$first" registry/image:1 1800
[ "$(show "$first" WarmPoolStatus.Status)" = None ] || fail "a cold job shows a warm pool while it runs"
await "$first" TrainingJobStatus Completed
await "$first" WarmPoolStatus.Status Available

create "$second" registry/image:1 1800 150
[ "$(show "$second" WarmPoolStatus.Status)" = InUse ] || fail "the second job did not take the pool"
echo "ok: $second WarmPoolStatus.Status = InUse"
await "$first" WarmPoolStatus.Status Reused
[ "$(show "$first" WarmPoolStatus.ReusedByJob)" = "$second" ] || fail "ReusedByJob does not name the second job"
echo "ok: $first WarmPoolStatus.ReusedByJob = $second"

refused ResourceInUse create-training-job --training-job-name "$first" \
  --role-arn "$role" \
  --algorithm-specification TrainingImage=i,TrainingInputMode=File \
  --resource-config InstanceType=ml.m5.xlarge,InstanceCount=1,VolumeSizeInGB=30 \
  --output-data-config S3OutputPath=s3://data/models --stopping-condition MaxRuntimeInSeconds=3600
refused ValidationException describe-training-job --training-job-name no-such-job
refused ValidationException stop-training-job --training-job-name "$first"

await "$second" WarmPoolStatus.Status Available
sagemaker update-training-job --training-job-name "$second" \
  --resource-config KeepAlivePeriodInSeconds=3600 --output text > /dev/null
[ "$(show "$second" ResourceConfig.KeepAlivePeriodInSeconds)" = 3600 ] || fail "keep-alive was not changed"
sagemaker update-training-job --training-job-name "$second" \
  --resource-config KeepAlivePeriodInSeconds=0 --output text > /dev/null
await "$second" WarmPoolStatus.Status Terminated

listed=$(sagemaker list-training-jobs --name-contains "$run" --sort-by Name --sort-order Descending \
  --query 'TrainingJobSummaries[].TrainingJobName' --output text)
[ "$listed" = "$(printf '%s\t%s' "$second" "$first")" ] || fail "listed: $listed"
echo "ok: listed by name"
echo "the whole life of a warm pool, by the AWS CLI"
