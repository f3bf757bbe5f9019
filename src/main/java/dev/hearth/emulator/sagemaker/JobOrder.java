package dev.hearth.emulator.sagemaker;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A total order over jobs and a place in it. The token carries the key of the last job taken, so a
 * page is right even when that job, or others, have come or gone meanwhile.
 *
 * @param after the key of the last job of the page before; null on the first page
 */
record JobOrder(By by, boolean ascending, @Nullable String after) {

  enum By {
    NAME,
    CREATION_TIME,
    STATUS
  }

  private static final Comparator<StoredJob> BY_STATUS =
      Comparator.comparing((StoredJob job) -> statusKey(job));

  /** Null when the token is not one of ours or belongs to another order. */
  static @Nullable JobOrder of(JsonNode input) {
    By by =
        switch (input.path("SortBy").asString("CreationTime")) {
          case "Name" -> By.NAME;
          case "Status" -> By.STATUS;
          default -> By.CREATION_TIME;
        };
    boolean ascending = input.path("SortOrder").asString("Ascending").equals("Ascending");
    String token = input.path("NextToken").asString("");
    if (token.isEmpty()) {
      return new JobOrder(by, ascending, null);
    }
    String prefix = by + ":" + ascending + ":";
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      if (!text.startsWith(prefix)) {
        return null;
      }
      String key = text.substring(prefix.length());
      if (by == By.CREATION_TIME) {
        Long.parseLong(key);
      }
      return new JobOrder(by, ascending, key);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  String tokenAfter(StoredJob job) {
    String key =
        switch (by) {
          case NAME -> job.name();
          case CREATION_TIME -> Long.toString(job.simulated.sequence());
          case STATUS -> statusKey(job);
        };
    String text = by + ":" + ascending + ":" + key;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  Iterator<StoredJob> iterate(TrainingJobs jobs) {
    return switch (by) {
      case NAME -> walk(jobs.byName(), after);
      case CREATION_TIME -> walk(jobs.bySequence(), after == null ? null : Long.valueOf(after));
      case STATUS ->
          jobs.byName().values().stream()
              .filter(job -> after == null || (statusKey(job).compareTo(after) > 0) == ascending)
              .filter(job -> !statusKey(job).equals(after))
              .sorted(ascending ? BY_STATUS : BY_STATUS.reversed())
              .iterator();
    };
  }

  private <K> Iterator<StoredJob> walk(NavigableMap<K, StoredJob> map, @Nullable K from) {
    NavigableMap<K, StoredJob> directed = ascending ? map : map.descendingMap();
    return (from == null ? directed : directed.tailMap(from, false)).values().iterator();
  }

  private static String statusKey(StoredJob job) {
    return job.simulated.status().awsName() + "/" + job.name();
  }
}
