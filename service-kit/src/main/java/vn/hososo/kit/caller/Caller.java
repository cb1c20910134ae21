package vn.hososo.kit.caller;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/**
 * Who makes a request, and for which unit they act.
 *
 * @param subject the account's id
 * @param upn the account's user name
 * @param name the person's name
 * @param unitId the acting unit; null for an account without one, such as the first administrator
 * @param roles the roles held in the acting unit
 */
public record Caller(
        String subject, String upn, String name, @Nullable UUID unitId, Set<String> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** The acting unit; a problem 403 when the account acts for none. */
    public UUID requireUnit() {
        if (unitId == null) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN,
                    new Text(
                            "Tài khoản không hoạt động cho đơn vị nào; hãy chọn đơn vị trước.",
                            "The account acts for no unit; choose a unit first."));
        }
        return unitId;
    }
}
