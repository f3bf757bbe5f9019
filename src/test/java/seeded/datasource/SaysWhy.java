package seeded.datasource;

import dev.hearth.base.CrossTenant;
import dev.hearth.database.PlatformDatabase;
import javax.sql.DataSource;

/** Innocent: the reason is given. */
public class SaysWhy {

  @CrossTenant("its table belongs to no tenant")
  public SaysWhy(@PlatformDatabase DataSource database) {}
}
