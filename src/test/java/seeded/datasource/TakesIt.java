package seeded.datasource;

import dev.hearth.database.PlatformDatabase;
import javax.sql.DataSource;

/** Guilty: the platform's role without a word why. */
public class TakesIt {

  public TakesIt(@PlatformDatabase DataSource database) {}
}
