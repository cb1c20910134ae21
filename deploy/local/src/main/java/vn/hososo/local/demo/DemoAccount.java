package vn.hososo.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An account of the demonstration; the persons are invented, but for the vice-chairman of the published story. */
record DemoAccount(String username, String displayName, String title, String unitKey, String role) {
    private static final String PASSWORD = "demo";

    static List<DemoAccount> all(List<DistrictUnit> units) {
        var accounts = new ArrayList<DemoAccount>();
        var names = new PersonNames();
        for (var unit : units) {
            var key = unit.key();
            accounts.add(new DemoAccount("clerk." + key, names.next(), "Văn thư", key, "clerk"));
            accounts.add(new DemoAccount("officer." + key, names.next(), "Chuyên viên", key, "officer"));
            var leader = key.equals("ubnd-huyen") ? "Trần Xuân Nhiên" : names.next();
            accounts.add(new DemoAccount("leader." + key, leader, unit.leaderTitle(), key, "leader"));
        }
        accounts.add(new DemoAccount("archivist.thua", names.next(), "Lưu trữ viên", "thua", "archivist"));
        accounts.add(new DemoAccount("unitadmin.thua", names.next(), "Quản trị đơn vị", "thua", "unit-admin"));
        accounts.add(new DemoAccount(
                "office.ubnd-huyen", names.next(), "Chuyên viên tổng hợp", "ubnd-huyen", "district-office"));
        accounts.add(
                new DemoAccount("integration.portal", "Cổng dịch vụ công", "Hệ thống kết nối", "tthcc", "integration"));
        return accounts;
    }

    boolean isLeader() {
        return role.equals("leader");
    }

    Map<String, Object> toRequest(Map<String, UUID> unitIds) {
        var membership = Map.of("unitId", unitIds.get(unitKey), "unitKey", unitKey, "roles", List.of(role));
        return Map.of(
                "username",
                username,
                "password",
                PASSWORD,
                "displayName",
                displayName,
                "title",
                title,
                "memberships",
                List.of(membership),
                "mustChangePassword",
                false);
    }
}
