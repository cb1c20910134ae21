package vn.hososo.document.outgoing;

import java.time.LocalDate;
import vn.hososo.document.register.DocumentNumber;
import vn.hososo.document.register.Entry;

/** A number as it is given to a document: its place in the register, how it is written, and the day. */
record GivenNumber(Entry entry, String symbol, LocalDate day) {
    DocumentNumber written() {
        return new DocumentNumber(DocumentNumber.written(entry.number()), symbol);
    }
}
