package vn.hososo.document.book;

/** A column of a book; the share is its part of the width. */
record Column(String heading, int share) {}
