package dev.hearth.demo.trace;

/**
 * The instances on which a trace's job would run in SageMaker: the smallest offered type with
 * enough GPUs, whole machines above 8. How many nodes the old cluster spread the GPUs over does not
 * matter: docs/guide/trace.md.
 */
record GpuInstances(String type, int count) {

  private static final int GPUS_OF_LARGEST = 8;

  static GpuInstances forGpus(int gpus) {
    if (gpus <= 1) {
      return new GpuInstances("ml.g5.xlarge", 1);
    }
    if (gpus <= 4) {
      return new GpuInstances("ml.g5.12xlarge", 1);
    }
    return new GpuInstances("ml.p3.16xlarge", Math.ceilDiv(gpus, GPUS_OF_LARGEST));
  }
}
