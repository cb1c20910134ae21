package vn.hososo.gateway.factor;

/** The alphabet (RFC 4648) in which authenticators take secrets, and people type recovery codes. */
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int MASK = 31;

    private Base32() {}

    /** @param bytes a multiple of five, so that nothing is to be filled up */
    static String of(byte[] bytes) {
        var text = new StringBuilder();
        long buffer = 0;
        int filled = 0;
        for (byte part : bytes) {
            buffer = buffer << Byte.SIZE | (part & 0xff);
            for (filled += Byte.SIZE; filled >= BITS; filled -= BITS) {
                text.append(ALPHABET.charAt((int) (buffer >> (filled - BITS)) & MASK));
            }
        }
        return text.toString();
    }
}
