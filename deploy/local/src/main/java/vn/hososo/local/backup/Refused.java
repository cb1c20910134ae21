package vn.hososo.local.backup;

/** Why a backup or a restore is not done; nothing has changed. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String vietnamese, String english) {
        super(vietnamese + " / " + english);
    }
}
