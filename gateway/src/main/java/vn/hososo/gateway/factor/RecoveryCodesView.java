package vn.hososo.gateway.factor;

import java.util.List;

/** New recovery codes, shown this once. */
record RecoveryCodesView(List<String> recoveryCodes) {
    @Override
    public String toString() {
        return "RecoveryCodesView[]";
    }
}
