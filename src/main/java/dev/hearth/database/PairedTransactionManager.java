package dev.hearth.database;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.SmartTransactionObject;

/**
 * One transaction over both roles' connections; a role that is not used takes no connection. The
 * tenant's side is committed first: rows of the platform may refer to a tenant's, never the other
 * way round. What must be whole is written under one role.
 */
final class PairedTransactionManager extends AbstractPlatformTransactionManager {

  private static final long serialVersionUID = 1L;

  private final Side tenant;
  private final Side platform;

  PairedTransactionManager(DataSource tenant, DataSource platform) {
    this.tenant = new Side(tenant);
    this.platform = new Side(platform);
  }

  /** What each side knows of the transaction; no record, since Spring asks it questions. */
  private static final class Pair implements SmartTransactionObject {

    private final Object tenant;
    private final Object platform;

    private Pair(Object tenant, Object platform) {
      this.tenant = tenant;
      this.platform = platform;
    }

    @Override
    public boolean isRollbackOnly() {
      return ((SmartTransactionObject) tenant).isRollbackOnly()
          || ((SmartTransactionObject) platform).isRollbackOnly();
    }

    @Override
    public void flush() {
      // JDBC has nothing to flush
    }
  }

  @Override
  protected Object doGetTransaction() {
    return new Pair(tenant.doGetTransaction(), platform.doGetTransaction());
  }

  @Override
  protected boolean isExistingTransaction(Object transaction) {
    return tenant.isExistingTransaction(((Pair) transaction).tenant);
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    var pair = (Pair) transaction;
    tenant.doBegin(pair.tenant, definition);
    try {
      platform.doBegin(pair.platform, definition);
    } catch (RuntimeException | Error e) {
      tenant.doRollback(status(pair.tenant));
      tenant.doCleanupAfterCompletion(pair.tenant);
      throw e;
    }
  }

  @Override
  protected Object doSuspend(Object transaction) {
    var pair = (Pair) transaction;
    return new Pair(tenant.doSuspend(pair.tenant), platform.doSuspend(pair.platform));
  }

  @Override
  protected void doResume(@Nullable Object transaction, Object suspended) {
    var pair = (Pair) suspended;
    tenant.doResume(null, pair.tenant);
    platform.doResume(null, pair.platform);
  }

  @Override
  protected void doCommit(DefaultTransactionStatus status) {
    var pair = (Pair) status.getTransaction();
    try {
      tenant.doCommit(status(pair.tenant));
    } catch (RuntimeException | Error e) {
      platform.doRollback(status(pair.platform));
      throw e;
    }
    platform.doCommit(status(pair.platform));
  }

  @Override
  protected void doRollback(DefaultTransactionStatus status) {
    var pair = (Pair) status.getTransaction();
    try {
      tenant.doRollback(status(pair.tenant));
    } finally {
      platform.doRollback(status(pair.platform));
    }
  }

  @Override
  protected void doSetRollbackOnly(DefaultTransactionStatus status) {
    var pair = (Pair) status.getTransaction();
    tenant.doSetRollbackOnly(status(pair.tenant));
    platform.doSetRollbackOnly(status(pair.platform));
  }

  @Override
  protected void doCleanupAfterCompletion(Object transaction) {
    var pair = (Pair) transaction;
    try {
      tenant.doCleanupAfterCompletion(pair.tenant);
    } finally {
      platform.doCleanupAfterCompletion(pair.platform);
    }
  }

  private static DefaultTransactionStatus status(Object transaction) {
    return new DefaultTransactionStatus(null, transaction, true, false, false, false, false, null);
  }

  /** Opens what a transaction manager keeps to itself. */
  private static final class Side extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private Side(DataSource database) {
      super(database);
    }

    @Override
    protected Object doGetTransaction() {
      return super.doGetTransaction();
    }

    @Override
    protected boolean isExistingTransaction(Object transaction) {
      return super.isExistingTransaction(transaction);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
      super.doBegin(transaction, definition);
    }

    @Override
    protected Object doSuspend(Object transaction) {
      return super.doSuspend(transaction);
    }

    @Override
    protected void doResume(@Nullable Object transaction, Object suspended) {
      super.doResume(transaction, suspended);
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
      super.doCommit(status);
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
      super.doRollback(status);
    }

    @Override
    protected void doSetRollbackOnly(DefaultTransactionStatus status) {
      super.doSetRollbackOnly(status);
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
      super.doCleanupAfterCompletion(transaction);
    }
  }
}
