package dev.hearth.demo;

import dev.hearth.access.CurrentUser;
import dev.hearth.base.PersonId;
import dev.hearth.base.TenantId;
import dev.hearth.tenant.CurrentUsers;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Who the people of the demo are in the database: filled at every start by {@link
 * DemoInstallation}, read by whatever acts as them. Knows nobody else, so nothing here can act as a
 * person who is not of the demo.
 */
@Component
public class DemoAccounts {

  private record Key(String tenantCode, String username) {}

  private record Account(TenantId tenant, PersonId person) {}

  private final Map<Key, Account> accounts = new ConcurrentHashMap<>();
  private final CurrentUsers users;

  DemoAccounts(CurrentUsers users) {
    this.users = users;
  }

  void add(String tenantCode, String username, TenantId tenant, PersonId person) {
    accounts.put(new Key(tenantCode, username), new Account(tenant, person));
  }

  /** The person with the rights of this moment; empty for somebody the demo does not have. */
  public Optional<CurrentUser> find(String tenantCode, String username) {
    return Optional.ofNullable(accounts.get(new Key(tenantCode, username)))
        .flatMap(account -> users.find(account.tenant(), account.person()));
  }
}
