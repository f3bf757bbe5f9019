package seeded.table.tenant;

import seeded.table.trainingjob.Job;

/** Tenants know nothing of jobs. */
final class KnowsTooMuch {
  Job job = new Job();
}
