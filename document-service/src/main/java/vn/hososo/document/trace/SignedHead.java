package vn.hososo.document.trace;

/**
 * A head with the service's signature.
 *
 * @param document compact JWS (RS256) whose payload is the head
 */
record SignedHead(Head head, String document) {
    /** As it stands in the file. The head is repeated in the open for people; only the document counts. */
    String line() {
        return "{\"unitId\":\"%s\",\"sequence\":%d,\"hash\":\"%s\",\"sealedAt\":\"%s\",\"document\":\"%s\"}"
                .formatted(head.unitId(), head.sequence(), head.hash(), head.sealedAt(), document);
    }
}
