#!/usr/bin/env python3
"""The life of a warm pool through boto3, with its waiter and its paginator.

Needs boto3 and ENDPOINT, the address of a running emulator. Old versions of boto3 will do (1.26).
"""

import os
import time

import boto3
from botocore.exceptions import ClientError

RUN = f"{int(time.time())}-{os.getpid()}"
FIRST, SECOND, LAST = (f"boto3-{name}-{RUN}" for name in ("first", "second", "last"))

sagemaker = boto3.client(
    "sagemaker",
    endpoint_url=os.environ["ENDPOINT"],
    region_name="us-east-1",
    aws_access_key_id=os.environ.get("AWS_ACCESS_KEY_ID", "AKIAEMULATOR00000000"),
    aws_secret_access_key=os.environ.get("AWS_SECRET_ACCESS_KEY", "emulator-secret"),
)


def create(name, keep_alive, seconds=5):
    resources = {"InstanceType": "ml.g5.xlarge", "InstanceCount": 2, "VolumeSizeInGB": 50}
    if keep_alive:
        resources["KeepAlivePeriodInSeconds"] = keep_alive
    sagemaker.create_training_job(
        TrainingJobName=name,
        # A role of its own, so that no pool of an earlier run matches.
        RoleArn=f"arn:aws:iam::123456789012:role/boto3-{RUN}",
        AlgorithmSpecification={"TrainingImage": "registry/image:1", "TrainingInputMode": "File"},
        ResourceConfig=resources,
        OutputDataConfig={"S3OutputPath": "s3://data/models"},
        StoppingCondition={"MaxRuntimeInSeconds": 3600},
        Environment={"EMULATOR_TRAINING_SECONDS": str(seconds)},
        Tags=[{"Key": "team", "Value": "vision"}],
    )


def pool(name):
    return sagemaker.describe_training_job(TrainingJobName=name).get("WarmPoolStatus", {})


def wait_for_pool(name, status):
    for _ in range(120):
        if pool(name).get("Status") == status:
            return
        time.sleep(0.25)
    raise AssertionError(f"the pool of {name} is {pool(name)}, expected {status}")


def refused(code, call, **arguments):
    try:
        call(**arguments)
    except ClientError as error:
        assert error.response["Error"]["Code"] == code, error
        return
    raise AssertionError(f"{code} was expected")


waiter = sagemaker.get_waiter("training_job_completed_or_stopped")
patience = {"Delay": 1, "MaxAttempts": 60}

create(FIRST, keep_alive=1800)
assert pool(FIRST) == {}, "a cold job shows a warm pool while it runs"
waiter.wait(TrainingJobName=FIRST, WaiterConfig=patience)
wait_for_pool(FIRST, "Available")

create(SECOND, keep_alive=1800, seconds=120)
assert pool(SECOND)["Status"] == "InUse"
assert pool(FIRST)["Status"] == "Reused" and pool(FIRST)["ReusedByJob"] == SECOND
sagemaker.stop_training_job(TrainingJobName=SECOND)
waiter.wait(TrainingJobName=SECOND, WaiterConfig=patience)
wait_for_pool(SECOND, "Available")

create(LAST, keep_alive=0)
waiter.wait(TrainingJobName=LAST, WaiterConfig=patience)
assert pool(LAST)["Status"] == "Terminated", "a job without keep-alive ends the pool it took"

refused("ValidationException", sagemaker.describe_training_job, TrainingJobName="no-such-job")
refused("ValidationException", sagemaker.stop_training_job, TrainingJobName=LAST)
refused(
    "ValidationException",
    sagemaker.update_training_job,
    TrainingJobName=LAST,
    ResourceConfig={"KeepAlivePeriodInSeconds": 60},
)
refused("ResourceInUse", create, name=FIRST, keep_alive=0)

pages = sagemaker.get_paginator("list_training_jobs").paginate(
    NameContains=RUN, SortBy="Name", SortOrder="Ascending", PaginationConfig={"PageSize": 1}
)
names = [job["TrainingJobName"] for page in pages for job in page["TrainingJobSummaries"]]
assert names == sorted([FIRST, SECOND, LAST]), names

arn = sagemaker.describe_training_job(TrainingJobName=FIRST)["TrainingJobArn"]
sagemaker.add_tags(ResourceArn=arn, Tags=[{"Key": "cost", "Value": "1"}])
assert {tag["Key"] for tag in sagemaker.list_tags(ResourceArn=arn)["Tags"]} == {"team", "cost"}

print(f"the whole life of a warm pool, by boto3 {boto3.__version__}")
