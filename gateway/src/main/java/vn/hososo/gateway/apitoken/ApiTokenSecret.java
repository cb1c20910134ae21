package vn.hososo.gateway.apitoken;

import vn.hososo.gateway.token.Secret;

/** What a program sends; the beginning tells it from other tokens, also for whoever looks for leaked ones. */
record ApiTokenSecret(String value) {
    static final String BEGINNING = "hososo_";

    static ApiTokenSecret random() {
        return new ApiTokenSecret(BEGINNING + Secret.random().value());
    }

    String hash() {
        return new Secret(value).hash();
    }

    @Override
    public String toString() {
        return "ApiTokenSecret[]";
    }
}
