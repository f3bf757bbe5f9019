package dev.hearth.warmpool;

import dev.hearth.base.TeamId;
import java.util.List;

/**
 * One of the viewer's recent job shapes against what is warm now.
 *
 * @param lastJobName the latest job of this shape
 * @param poolsThatMatch available pools it would start warm on
 * @param differences of the closest available pool when none matches; empty when nothing is warm
 * @param closestPool label of that pool, or empty
 */
public record ShapeMatch(
    JobShape shape,
    TeamId team,
    String lastJobName,
    int jobs,
    int poolsThatMatch,
    List<CriterionComparison> differences,
    String closestPool) {}
