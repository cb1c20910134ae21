package vn.hososo.gateway.token;

/**
 * What a client gets when it signs in.
 *
 * @param expiresIn seconds until the access token is no longer believed
 */
record TokenPair(String accessToken, String refreshToken, String tokenType, long expiresIn) {
    @Override
    public String toString() {
        return "TokenPair[expiresIn=" + expiresIn + "]";
    }
}
