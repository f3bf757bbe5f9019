package seeded.datasource;

import java.util.function.Function;
import javax.sql.DataSource;

/** Guilty: asks the container for it. */
public class TakesItLater {

  public boolean look(Function<Class<?>, Object> container) {
    return container.apply(DataSource.class) != null;
  }
}
