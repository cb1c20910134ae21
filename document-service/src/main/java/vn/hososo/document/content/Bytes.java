package vn.hososo.document.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The raw bytes of a file, to search in; mapped, so that they need no heap. */
record Bytes(ByteBuffer buffer) {
    static Bytes of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new Bytes(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    int size() {
        return buffer.limit();
    }

    /** Where the word begins at or after a place; -1 when it does not. */
    int indexOf(String word, int from) {
        for (int at = Math.max(0, from); at <= size() - word.length(); at++) {
            if (isAt(word, at)) {
                return at;
            }
        }
        return -1;
    }

    int lastIndexOf(String word, int notBefore) {
        for (int at = size() - word.length(); at >= Math.max(0, notBefore); at--) {
            if (isAt(word, at)) {
                return at;
            }
        }
        return -1;
    }

    boolean isAt(String word, int at) {
        if (at < 0 || at + word.length() > size()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (buffer.get(at + i) != (byte) word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The bytes of a range as Latin-1 text, one character a byte. */
    String text(int from, int to) {
        int start = Math.clamp(from, 0, size());
        byte[] copy = new byte[Math.max(0, Math.min(to, size()) - start)];
        buffer.get(start, copy);
        return new String(copy, StandardCharsets.ISO_8859_1);
    }

    long littleEndian(int at, int bytes) {
        long value = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            value = value << 8 | (buffer.get(at + i) & 0xff);
        }
        return value;
    }

    ByteBuffer slice(int from, int to) {
        return buffer.slice(from, Math.max(0, to - from));
    }
}
