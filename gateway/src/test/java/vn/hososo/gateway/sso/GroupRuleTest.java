package vn.hososo.gateway.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupRuleTest {
    private final GroupRule rule =
            new GroupRule("/?(?<unit>[^/]+)/(?<role>[^/]+)", Map.of("VanThu", "clerk", "LanhDao", "leader"));

    @Test
    void groupsBecomeRolesInUnits() {
        assertThat(rule.memberships(List.of("/thua/VanThu", "thua/LanhDao", "/an-thinh/VanThu")))
                .isEqualTo(Map.of("thua", Set.of("clerk", "leader"), "an-thinh", Set.of("clerk")));
    }

    @Test
    void rolesThatNobodyNamedAndGroupsOfAnotherFormArePassedOver() {
        assertThat(rule.memberships(List.of("/thua/system-admin", "/thua", "VanThu", "/a/b/VanThu")))
                .isEmpty();
    }
}
