package dev.hearth.base;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a repository method that reads or writes across tenants, with the reason. Every other
 * repository method takes a {@link TenantId} first.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface CrossTenant {

  /** Why no tenant can be named here. */
  String value();
}
