package dev.hearth.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of journeys. Its tests may ask for {@link Visitors}, and for the {@link RunningHearth}
 * that all journeys share unless they need one of their own. Evidence of a failure stays in {@code
 * target/artifacts}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(JourneyExtension.class)
@interface Journeys {}
