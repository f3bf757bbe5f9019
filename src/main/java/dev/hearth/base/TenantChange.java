package dev.hearth.base;

/** Published after a change of tenant-owned data; open screens of that tenant read again. */
public record TenantChange(TenantId tenant, Topic topic) {

  /** What kind of data changed. */
  public enum Topic {
    WARM_POOLS,
    TRAINING_JOBS,
    TENANCY
  }
}
