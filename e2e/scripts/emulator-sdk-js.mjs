// The life of a warm pool through the AWS SDK for JavaScript, with its waiter and its paginator.
// Needs ENDPOINT, the address of a running emulator, and SDK_DIR, a folder in which
// `npm install @aws-sdk/client-sagemaker` was run.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';

const require = createRequire(`${process.env.SDK_DIR}/`);
const {
  SageMakerClient,
  CreateTrainingJobCommand,
  DeleteTrainingJobCommand,
  DescribeTrainingJobCommand,
  UpdateTrainingJobCommand,
  paginateListTrainingJobs,
  waitUntilTrainingJobCompletedOrStopped,
} = require('@aws-sdk/client-sagemaker');

const run = `${Date.now()}-${process.pid}`;
const first = `js-first-${run}`;
const second = `js-second-${run}`;
const client = new SageMakerClient({
  endpoint: process.env.ENDPOINT,
  region: 'us-east-1',
  credentials: {
    accessKeyId: process.env.AWS_ACCESS_KEY_ID ?? 'AKIAEMULATOR00000000',
    secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY ?? 'emulator-secret',
  },
});

const create = (name, seconds = 5) =>
  client.send(
    new CreateTrainingJobCommand({
      TrainingJobName: name,
      // A role of its own, so that no pool of an earlier run matches.
      RoleArn: `arn:aws:iam::123456789012:role/js-${run}`,
      AlgorithmSpecification: { TrainingImage: 'registry/image:1', TrainingInputMode: 'FastFile' },
      ResourceConfig: {
        InstanceType: 'ml.m5.xlarge',
        InstanceCount: 1,
        VolumeSizeInGB: 30,
        KeepAlivePeriodInSeconds: 1800,
      },
      OutputDataConfig: { S3OutputPath: 's3://data/models' },
      StoppingCondition: { MaxRuntimeInSeconds: 3600 },
      Environment: { EMULATOR_TRAINING_SECONDS: String(seconds) },
    }),
  );
const describe = (name) => client.send(new DescribeTrainingJobCommand({ TrainingJobName: name }));
const pool = async (name) => (await describe(name)).WarmPoolStatus;

async function waitForPool(name, status) {
  for (let i = 0; i < 120; i++) {
    if ((await pool(name))?.Status === status) return;
    await sleep(250);
  }
  assert.fail(`the pool of ${name} is not ${status}`);
}

const completed = (name) =>
  waitUntilTrainingJobCompletedOrStopped(
    { client, maxWaitTime: 60, minDelay: 1, maxDelay: 1 },
    { TrainingJobName: name },
  );

await create(first);
assert.equal(await pool(first), undefined);
assert.equal((await completed(first)).state, 'SUCCESS');
await waitForPool(first, 'Available');

await create(second, 120);
assert.equal((await pool(second)).Status, 'InUse');
assert.equal((await pool(first)).ReusedByJob, second);
await assert.rejects(create(first), { name: 'ResourceInUse' });
await assert.rejects(describe('no-such-job'), { name: 'ValidationException', message: 'Requested resource not found.' });

await completed(second);
await waitForPool(second, 'Available');
const remove = () => client.send(new DeleteTrainingJobCommand({ TrainingJobName: second }));
await assert.rejects(remove(), { name: 'ResourceInUse' });
await client.send(
  new UpdateTrainingJobCommand({ TrainingJobName: second, ResourceConfig: { KeepAlivePeriodInSeconds: 0 } }),
);
await waitForPool(second, 'Terminated');

const names = [];
for await (const page of paginateListTrainingJobs({ client, pageSize: 1 }, { NameContains: run, SortBy: 'Name' })) {
  names.push(...page.TrainingJobSummaries.map((job) => job.TrainingJobName));
}
assert.deepEqual(names, [first, second]);
await remove();
await assert.rejects(describe(second), { name: 'ValidationException' });

console.log('the whole life of a warm pool, by the AWS SDK for JavaScript');
