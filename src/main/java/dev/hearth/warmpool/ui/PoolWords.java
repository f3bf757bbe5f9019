package dev.hearth.warmpool.ui;

import com.vaadin.flow.component.html.Span;
import dev.hearth.base.ui.BadgeState;
import dev.hearth.base.ui.CriteriaLine;
import dev.hearth.base.ui.HearthIcon;
import dev.hearth.warmpool.Criterion;
import dev.hearth.warmpool.MatchCriteria;
import dev.hearth.warmpool.WarmPoolRow;
import java.time.Instant;
import java.util.Optional;

/** How pools and criteria are put into words on every screen. */
public final class PoolWords {

  private PoolWords() {}

  /** The state to show: "cooling soon" is an available pool with little time left. */
  public static BadgeState state(WarmPoolRow pool, Instant now) {
    return switch (pool.status()) {
      case SETTLING -> BadgeState.SETTLING;
      case IN_USE -> BadgeState.IN_USE;
      case TERMINATED -> BadgeState.COOLED;
      case AVAILABLE -> pool.coolingAt(now) ? BadgeState.COOLING : BadgeState.AVAILABLE;
    };
  }

  /** An image without its registry: {@code detr-train:3.2}. */
  public static String shortImage(String image) {
    return image.substring(image.lastIndexOf('/') + 1);
  }

  /** An image without its registry, the whole of it in the tooltip. */
  public static Span image(String image) {
    Span words = new Span(shortImage(image));
    words.addClassNames("mono", "clip");
    words.setTitle(image);
    return words;
  }

  /** {@code ml.g5.2xlarge × 1}. */
  public static String machines(MatchCriteria criteria) {
    return criteria.instanceType() + " × " + criteria.instanceCount();
  }

  /** {@code 04:12}, or {@code 1:04:12} from an hour on, as the browser writes it. */
  static String stopwatch(long seconds) {
    String rest = "%02d:%02d".formatted(seconds / 60 % 60, seconds % 60);
    return seconds < 3600 ? rest : seconds / 3600 + ":" + rest;
  }

  /** A criterion inside a sentence. */
  public static String inSentence(Criterion criterion) {
    return criterion.label().toLowerCase(java.util.Locale.ROOT);
  }

  /** All criteria but the machines in one line, with the one that differs marked. */
  public static CriteriaLine criteria(MatchCriteria criteria, Optional<Criterion> differing) {
    CriteriaLine line = new CriteriaLine();
    Criterion marked = differing.orElse(null);
    add(
        line,
        HearthIcon.PERSON,
        criteria.roleName() + " · must match",
        marked == Criterion.ROLE,
        false);
    add(
        line,
        HearthIcon.DISK,
        criteria.volumeSizeInGb() + " GB",
        marked == Criterion.VOLUME_SIZE,
        false);
    boolean network = marked == Criterion.SUBNETS || marked == Criterion.SECURITY_GROUPS;
    add(line, HearthIcon.NETWORK, network(criteria), network, false);
    String key = criteria.volumeKmsKeyId();
    add(
        line,
        HearthIcon.KEY,
        key == null ? "AWS-managed key" : key,
        marked == Criterion.VOLUME_KEY,
        true);
    boolean isolation =
        marked == Criterion.NETWORK_ISOLATION || marked == Criterion.INTER_CONTAINER_ENCRYPTION;
    add(line, HearthIcon.LOCK, isolation(criteria), isolation, true);
    if (!criteria.sessionTags().isEmpty() || marked == Criterion.SESSION_TAGS) {
      int tags = criteria.sessionTags().size();
      add(
          line,
          HearthIcon.INFO,
          tags == 1 ? "1 session tag" : tags + " session tags",
          marked == Criterion.SESSION_TAGS,
          true);
    }
    return line;
  }

  private static void add(
      CriteriaLine line, HearthIcon icon, String words, boolean differs, boolean wide) {
    if (differs) {
      line.withDiffering(icon, words);
    } else if (wide) {
      line.withWide(icon, words);
    } else {
      line.with(icon, words);
    }
  }

  private static String network(MatchCriteria criteria) {
    if (criteria.subnets().isEmpty()) {
      return "no VPC";
    }
    String subnets =
        criteria.subnets().size() == 1
            ? criteria.subnets().first()
            : criteria.subnets().size() + " subnets";
    String groups =
        criteria.securityGroups().size() == 1
            ? criteria.securityGroups().first()
            : criteria.securityGroups().size() + " security groups";
    return subnets + ", " + groups;
  }

  private static String isolation(MatchCriteria criteria) {
    return "isolation "
        + (criteria.networkIsolation() ? "on" : "off")
        + ", encryption "
        + (criteria.interContainerEncryption() ? "on" : "off");
  }
}
