package dev.hearth.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.beans.factory.annotation.Qualifier;

/**
 * The data source that is not bound to a tenant; on PostgreSQL that of the role {@code
 * hearth_platform}. Only what says {@link dev.hearth.base.CrossTenant} may take it.
 */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.FIELD})
public @interface PlatformDatabase {}
