package dev.hearth.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the action a public service method or a view is: {@link AccessGuard} refuses people who
 * may never do it. A service method so marked takes the {@link CurrentUser} first; which team's
 * objects it touches it checks itself.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface AllowedTo {

  Action value();
}
