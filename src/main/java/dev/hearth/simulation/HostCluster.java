package dev.hearth.simulation;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The instances that a chain of jobs hands on, whole: when they were launched and which images lie
 * on their disks.
 */
final class HostCluster {

  /** Older images are taken to be evicted from the hosts' disks. */
  private static final int MAX_IMAGES = 8;

  final long launchedAt;
  private final Deque<String> images = new ArrayDeque<>(2);

  HostCluster(long launchedAt) {
    this.launchedAt = launchedAt;
  }

  boolean holds(String image) {
    return images.contains(image);
  }

  void pulled(String image) {
    images.remove(image);
    images.addFirst(image);
    if (images.size() > MAX_IMAGES) {
      images.removeLast();
    }
  }

  /** Most recently used first. */
  Iterable<String> images() {
    return images;
  }
}
