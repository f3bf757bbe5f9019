package dev.hearth.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a public service method that no person calls, with the reason: sync, sign-in, set-up. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SystemOnly {

  /** Who calls it instead. */
  String value();
}
