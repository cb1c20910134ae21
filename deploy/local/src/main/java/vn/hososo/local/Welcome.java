package vn.hososo.local;

import vn.hososo.local.home.Home;
import vn.hososo.local.home.Ports;

/** The lines printed when everything is up. */
final class Welcome {
    private Welcome() {}

    static String text(Home home, Ports ports, boolean demo) {
        var url = ports.url(ports.gateway());
        return """

                Hồ Sơ Số đang chạy / is running: %s/
                  Web             %s/           API docs  %s/docs      OpenAPI  %s/openapi
                  %s
                  Health, metrics http://127.0.0.1:%d–%d/q/health, /q/metrics
                  PostgreSQL 127.0.0.1:%d   Kafka 127.0.0.1:%d   pki (CA, TSA, CRL, OCSP) %s
                  Nhật ký / logs  %s  (./hososo logs document|signing|metrics|gateway|postgres|kafka|pki)
                Ctrl-C để dừng / to stop.""".formatted(
                        url,
                        url,
                        url,
                        url,
                        accounts(demo),
                        ports.managementOf(ports.gateway()),
                        ports.managementOf(ports.metrics()),
                        ports.postgres(),
                        ports.kafka(),
                        ports.url(ports.pki()),
                        home.logs());
    }

    private static String accounts(boolean demo) {
        return demo ? """
                Tài khoản       clerk.thua, officer.thua, leader.thua (và / and clerk|officer|leader.<unit key>),
                  Accounts        leader.ubnd-huyen, office.ubnd-huyen, archivist.thua, unitadmin.thua,
                                  integration.portal, admin — mật khẩu / password: demo""" : "Tài khoản / account: admin — mật khẩu / password: demo";
    }
}
