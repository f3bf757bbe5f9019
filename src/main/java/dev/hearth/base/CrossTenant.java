package dev.hearth.base;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a repository method that reads or writes across tenants, with the reason. Every other
 * repository method takes a {@link TenantId} first. On PostgreSQL it runs under a role of its own,
 * which may do what {@code db/postgresql} lists and no more.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface CrossTenant {

  /** Why no tenant can be named here. */
  String value();
}
