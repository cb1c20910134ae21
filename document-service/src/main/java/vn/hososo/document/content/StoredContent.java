package vn.hososo.document.content;

/** A file that lies safely in the store and was seen to be a readable PDF. */
public record StoredContent(String sha256, long size, int pageCount) {}
