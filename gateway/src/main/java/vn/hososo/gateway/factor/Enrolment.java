package vn.hososo.gateway.factor;

import java.util.List;

/**
 * A new second factor, shown this once; it is asked for from its first right code on.
 *
 * @param secret for typing (base 32)
 * @param uri the same for authenticators, {@code otpauth://totp/…}
 * @param qr the URI as an SVG drawing of a QR code
 * @param recoveryCodes each stands for a code once
 */
record Enrolment(String secret, String uri, String qr, List<String> recoveryCodes) {
    @Override
    public String toString() {
        return "Enrolment[]";
    }
}
