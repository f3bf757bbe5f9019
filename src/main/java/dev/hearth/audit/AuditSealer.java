package dev.hearth.audit;

import dev.hearth.access.SystemOnly;
import dev.hearth.audit.AuditChains.Chain;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives each event its place in its tenant's chain, and a seal over it and everything before it. A
 * change of an old event is visible in every seal after it. Two sealers at once wait for each
 * other.
 */
@Service
public class AuditSealer {

  private static final int MOST_AT_ONCE = 500;

  private final AuditChains chains;
  private final SealKey key;
  private final AuditHeads heads;
  private final TransactionTemplate transaction;

  AuditSealer(AuditChains chains, SealKey key, AuditHeads heads, TransactionTemplate transaction) {
    this.chains = chains;
    this.key = key;
    this.heads = heads;
    this.transaction = transaction;
  }

  /** Seals what has no seal yet, and says for each chain that grew where it ends now. */
  @SystemOnly("the schedule")
  public void sealAll() {
    for (var chain : chains.toSeal()) {
      var left = true;
      while (left) {
        left = Boolean.TRUE.equals(transaction.execute(status -> sealSome(chain)));
      }
      heads.write(chain.name(), chain.end());
    }
  }

  private boolean sealSome(Chain chain) {
    var end = chain.lock();
    var events = chain.unsealed(MOST_AT_ONCE);
    for (var event : events) {
      end = key.next(end, event);
      chain.seal(event, end);
    }
    chain.move(end);
    return events.size() == MOST_AT_ONCE;
  }
}
