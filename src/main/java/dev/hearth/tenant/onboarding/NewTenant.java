package dev.hearth.tenant.onboarding;

import dev.hearth.base.ConnectionId;
import dev.hearth.base.FieldProblem;
import dev.hearth.tenant.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that is to be onboarded.
 *
 * @param adoptedRoleArn an execution role that is there already; null has Hearth create one
 */
public record NewTenant(
    String code, String name, ConnectionId connection, @Nullable String adoptedRoleArn) {

  private static final Pattern CODE = Pattern.compile("[a-z0-9]{3,6}");
  private static final Pattern ROLE =
      Pattern.compile("arn:aws:iam::[0-9]{12}:role/[\\w+=,.@/-]{1,500}");

  /** Names of the fields, as used in {@link FieldProblem}. */
  public static final class Fields {
    public static final String CODE = "code";
    public static final String NAME = Names.FIELD;
    public static final String ROLE = "role";

    private Fields() {}
  }

  /** What is wrong with it on its face. Pure. */
  public List<FieldProblem> check() {
    var problems = new ArrayList<>(Names.check(name));
    if (!CODE.matcher(code).matches()) {
      problems.add(new FieldProblem(Fields.CODE, "3 to 6 lower-case letters or digits, for ever."));
    }
    if (adoptedRoleArn != null && !ROLE.matcher(adoptedRoleArn).matches()) {
      problems.add(
          new FieldProblem(
              Fields.ROLE, "A role's ARN looks like arn:aws:iam::111122223333:role/name."));
    }
    return List.copyOf(problems);
  }
}
