package dev.hearth.warmpool.ui;

import dev.hearth.access.CurrentUser;
import dev.hearth.warmpool.ShapeMatch;
import dev.hearth.warmpool.WarmPoolRow;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who looks at the pools, as far as the words about a pool depend on it.
 *
 * @param lastImage of the viewer's latest job
 * @param images of the viewer's recent jobs
 */
record PoolViewer(CurrentUser user, Optional<String> lastImage, Set<String> images) {

  static PoolViewer of(CurrentUser user, List<ShapeMatch> recentShapes) {
    return new PoolViewer(
        user,
        recentShapes.stream().findFirst().map(match -> match.shape().image()),
        recentShapes.stream().map(match -> match.shape().image()).collect(Collectors.toSet()));
  }

  /** What the image on the host means to this person. */
  String imageRemark(WarmPoolRow pool, int pullSeconds) {
    if (lastImage.filter(pool.image()::equals).isPresent()) {
      return "Your last image";
    }
    if (images.contains(pool.image())) {
      return "An image of yours";
    }
    return (images.isEmpty() ? "Another image: pull ≈ " : "Another image; pull ≈ ")
        + pullSeconds
        + " s";
  }

  boolean owns(WarmPoolRow pool) {
    return pool.lastPerson().equals(user.person());
  }

  boolean inTeamOf(WarmPoolRow pool) {
    return user.roleIn(pool.lastTeam()).isPresent();
  }
}
