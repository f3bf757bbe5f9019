package dev.hearth.testing;

import java.util.ArrayList;
import java.util.List;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jspecify.annotations.Nullable;

/** Every statement this thread has the database execute, while somebody listens. */
public final class StatementLog implements ExecuteListener {

  private static final long serialVersionUID = 1L;

  private final transient ThreadLocal<@Nullable List<String>> statements = new ThreadLocal<>();

  @Override
  public void executeStart(ExecuteContext context) {
    var listening = statements.get();
    if (listening != null) {
      listening.add(String.valueOf(context.sql()));
    }
  }

  /** What is executed from now on, without the values. */
  public List<String> listen() {
    var heard = new ArrayList<String>();
    statements.set(heard);
    return heard;
  }

  public void stop() {
    statements.remove();
  }
}
