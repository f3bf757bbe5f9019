package dev.hearth.audit;

import dev.hearth.access.SystemOnly;
import dev.hearth.audit.AuditChains.Chain;
import dev.hearth.audit.AuditFinding.What;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Computes every seal again and compares: finds events that were edited, swapped, taken out of the
 * middle, or cut off at the end. What has no seal yet is counted, not judged.
 */
@Service
public class AuditVerifier {

  private static final int AT_ONCE = 1_000;

  private final AuditChains chains;
  private final SealKey key;
  private final AuditHeads heads;

  AuditVerifier(AuditChains chains, SealKey key, AuditHeads heads) {
    this.chains = chains;
    this.key = key;
    this.heads = heads;
  }

  @SystemOnly("the audit-verify command")
  public AuditVerification verifyAll() {
    try {
      var furthest = heads.furthest();
      var findings = new ArrayList<AuditFinding>();
      var sealed = 0L;
      var unsealed = 0;
      var all = chains.all();
      for (var chain : all) {
        sealed += walk(chain, furthest.get(chain.name()), findings);
        unsealed += chain.countUnsealed();
      }
      return new AuditVerification(all.size(), sealed, unsealed, findings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Goes on with the stored seal after a wrong one: one edit is one finding. */
  private long walk(Chain chain, @Nullable Seal logged, List<AuditFinding> findings) {
    var end = Seal.beginning();
    var count = 0L;
    var page = chain.sealedAfter(0, AT_ONCE);
    while (!page.isEmpty()) {
      for (var line : page) {
        var seal = java.util.Objects.requireNonNull(line.seal());
        for (var gone = end.number() + 1; gone < seal.number(); gone++) {
          findings.add(new AuditFinding(chain.name(), gone, What.MISSING));
        }
        // the seal before a gap is lost with its event, so the next one cannot be judged
        var gap = seal.number() != end.number() + 1;
        if (!gap && !key.next(end, line.event()).equals(seal)) {
          findings.add(new AuditFinding(chain.name(), seal.number(), What.CHANGED));
        }
        if (logged != null && logged.number() == seal.number() && !logged.equals(seal)) {
          findings.add(new AuditFinding(chain.name(), seal.number(), What.CHANGED));
        }
        end = seal;
        count++;
      }
      page = chain.sealedAfter(end.number(), AT_ONCE);
    }
    if (chain.end().number() > end.number() || (logged != null && logged.number() > end.number())) {
      findings.add(new AuditFinding(chain.name(), end.number() + 1, What.CUT_OFF));
    } else if (!chain.end().equals(end)) {
      findings.add(new AuditFinding(chain.name(), end.number(), What.CHANGED));
    }
    return count;
  }
}
