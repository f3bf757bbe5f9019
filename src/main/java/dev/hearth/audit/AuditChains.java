package dev.hearth.audit;

import dev.hearth.base.TenantId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The chains of all tenants and the platform's own, as the sealer and the verifier walk them. */
@Component
class AuditChains {

  private static final int MOST_AT_ONCE = 10_000;

  private final AuditRepository tenants;
  private final PlatformAuditRepository platform;

  AuditChains(AuditRepository tenants, PlatformAuditRepository platform) {
    this.tenants = tenants;
    this.platform = platform;
  }

  /** Those with events that have no seal yet. */
  List<Chain> toSeal() {
    var chains = new ArrayList<Chain>();
    tenants.findTenantsToSeal(MOST_AT_ONCE).forEach(tenant -> chains.add(new OfTenant(tenant)));
    if (platform.countUnsealed() > 0) {
      chains.add(new OfPlatform());
    }
    return chains;
  }

  List<Chain> all() {
    var chains = new ArrayList<Chain>();
    tenants.findTenants().forEach(tenant -> chains.add(new OfTenant(tenant)));
    chains.add(new OfPlatform());
    return chains;
  }

  Chain of(@Nullable TenantId tenant) {
    return tenant == null ? new OfPlatform() : new OfTenant(tenant);
  }

  /** One chain of sealed events. */
  sealed interface Chain {

    /** The tenant's id, or {@code platform}. */
    String name();

    Seal lock();

    Seal end();

    void move(Seal end);

    List<AuditEvent> unsealed(int limit);

    int countUnsealed();

    void seal(AuditEvent event, Seal seal);

    List<SealedEvent> sealedAfter(long number, int limit);
  }

  private final class OfTenant implements Chain {

    private final TenantId tenant;

    OfTenant(TenantId tenant) {
      this.tenant = tenant;
    }

    @Override
    public String name() {
      return tenant.toString();
    }

    @Override
    public Seal lock() {
      return tenants.lockChain(tenant);
    }

    @Override
    public Seal end() {
      return tenants.chainEnd(tenant);
    }

    @Override
    public void move(Seal end) {
      tenants.moveChain(tenant, end);
    }

    @Override
    public List<AuditEvent> unsealed(int limit) {
      return tenants.findUnsealed(tenant, limit);
    }

    @Override
    public int countUnsealed() {
      return tenants.countUnsealed(tenant);
    }

    @Override
    public void seal(AuditEvent event, Seal seal) {
      tenants.seal(tenant, event, seal);
    }

    @Override
    public List<SealedEvent> sealedAfter(long number, int limit) {
      return tenants.findSealedAfter(tenant, number, limit);
    }
  }

  private final class OfPlatform implements Chain {

    @Override
    public String name() {
      return "platform";
    }

    @Override
    public Seal lock() {
      return platform.lockChain();
    }

    @Override
    public Seal end() {
      return platform.chainEnd();
    }

    @Override
    public void move(Seal end) {
      platform.moveChain(end);
    }

    @Override
    public List<AuditEvent> unsealed(int limit) {
      return platform.findUnsealed(limit);
    }

    @Override
    public int countUnsealed() {
      return platform.countUnsealed();
    }

    @Override
    public void seal(AuditEvent event, Seal seal) {
      platform.seal(event, seal);
    }

    @Override
    public List<SealedEvent> sealedAfter(long number, int limit) {
      return platform.findSealedAfter(number, limit);
    }
  }
}
