package dev.hearth.database;

import dev.hearth.base.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The tenant of the running transaction. It is put aside while another transaction runs inside, and
 * forgotten as soon as the transaction is committed: what listens to the commit starts afresh.
 */
final class TransactionTenant implements TransactionSynchronization {

  private static final Object KEY = TransactionTenant.class;

  private final TenantId tenant;

  private TransactionTenant(TenantId tenant) {
    this.tenant = tenant;
  }

  static @Nullable TenantId current() {
    return (TenantId) TransactionSynchronizationManager.getResource(KEY);
  }

  static void bind(TenantId tenant) {
    TransactionSynchronizationManager.registerSynchronization(new TransactionTenant(tenant));
    TransactionSynchronizationManager.bindResource(KEY, tenant);
  }

  @Override
  public void suspend() {
    unbind();
  }

  @Override
  public void resume() {
    TransactionSynchronizationManager.bindResource(KEY, tenant);
  }

  @Override
  public void afterCommit() {
    unbind();
  }

  @Override
  public void afterCompletion(int status) {
    unbind();
  }

  private static void unbind() {
    TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
