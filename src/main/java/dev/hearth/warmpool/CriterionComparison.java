package dev.hearth.warmpool;

/** One criterion of a job beside a pool's, as people read it. */
public record CriterionComparison(
    Criterion criterion, String wanted, String poolHas, boolean equal, boolean equalAsSet) {}
