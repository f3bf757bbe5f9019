package seeded.table.sync;

import seeded.table.trainingjob.Job;

/** Sync may know jobs. */
final class MayKnow {
  Job job = new Job();
}
