package vn.hososo.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What nobody should send, by what it is, and what lies just inside and outside of what a schema allows. */
final class HostileValues {
    private static final int LONG = 1_000_000;
    private static final int DEEP = 20_000;

    private HostileValues() {}

    /** Tokens of JSON as they are written, also those that are none. */
    static Map<String, String> json() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("null", "null");
        all.put("an empty text", "\"\"");
        all.put("a blank", "\" \"");
        all.put("NUL", "\"\\u0000\"");
        all.put("NUL amid text", "\"Báo\\u0000cáo\"");
        all.put("control characters", "\"\\u0001\\u0007\\u001b[31m\\u007f\"");
        all.put("line ends", "\"a\\r\\nSet-Cookie: b=c\\r\\n\\r\\n\"");
        all.put("marks of direction", "\"\\u202etxt.fdp\\u202d\\u2066\\u200f\"");
        all.put("half a pair", "\"\\ud800\"");
        all.put("the other half first", "\"\\udc00\\ud800\"");
        all.put("a noncharacter", "\"\\uffff\\ufffe\\ufeff\"");
        all.put("beyond the basic plane", "\"\\ud83d\\ude00𝕳ồ\"");
        all.put("many marks on one letter", "\"e" + "\\u0301".repeat(400) + "\"");
        all.put("SQL", "\"'; drop table incoming_document; --\"");
        all.put("HTML", "\"<script>alert(1)</script><img src=x onerror=alert(1)>\"");
        all.put("a lookup", "\"${jndi:ldap://127.0.0.1:1/a}#{7*7}{{7*7}}%s%n\"");
        all.put("a path", "\"../../../../etc/passwd\"");
        all.put("a formula", "\"=cmd|' /C calc'!A0\"");
        all.put("patterns", "\"%_!\\\\*?[a-(\"");
        all.put("true", "true");
        all.put("0", "0");
        all.put("-1", "-1");
        all.put("a fraction", "0.5");
        all.put("beyond int", "2147483648");
        all.put("beyond long", "9223372036854775808");
        all.put("beyond double", "1e400");
        all.put("an exponent without end", "-1E+999999999");
        all.put("a very small number", "1E-999999999");
        all.put("a zero of a very small scale", "0E-999999999");
        all.put("a thousand digits", "9".repeat(999));
        all.put("not a number", "NaN");
        all.put("an empty list", "[]");
        all.put("an empty object", "{}");
        all.put("a list in a list", "[[],[null],{}]");
        all.put("an object with a strange name", "{\"\\u0000\":1,\"__proto__\":{},\"@type\":\"java.lang.Class\"}");
        all.put("no day", "\"2026-02-30\"");
        all.put("the first day", "\"0000-01-01\"");
        all.put("before Christ", "\"-0044-03-15\"");
        all.put("1900", "\"1900-01-01\"");
        all.put("2999", "\"2999-12-31\"");
        all.put("9999", "\"9999-12-31\"");
        all.put("the last day", "\"+999999999-12-31\"");
        all.put("the last moment", "\"+1000000000-12-31T23:59:59.999999999Z\"");
        all.put("no id", "\"00000000-0000-0000-0000-000000000000\"");
        all.put("a short id", "\"1-1-1-1-1\"");
        all.put("a word nobody knows", "\"CHUA_CO\"");
        return all;
    }

    /** So large or deep that one per body is enough. */
    static Map<String, String> hugeJson() {
        return Map.of(
                "a text of a megabyte", "\"" + "A".repeat(LONG) + "\"",
                "a long list", "[" + "1,".repeat(LONG / 4) + "1]",
                "a deep list", "[".repeat(DEEP) + "]".repeat(DEEP),
                "a deep object", "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP),
                "a number without end", "1".repeat(LONG));
    }

    /** What the schema allows just so, and what it just does not. */
    static Map<String, String> boundary(JsonNode schema) {
        Map<String, String> all = new LinkedHashMap<>();
        schema.path("enum").forEach(it -> all.put("allowed " + it.asText(), it.toString()));
        for (var name : List.of("maxLength", "minLength")) {
            if (schema.path(name).isInt()) {
                int length = schema.path(name).asInt();
                all.put("as " + name, "\"" + "ữ".repeat(length) + "\"");
                all.put(
                        "beyond " + name,
                        "\"" + "ữ".repeat(Math.max(0, length + (name.startsWith("max") ? 1 : -1))) + "\"");
            }
        }
        for (var name : List.of("maximum", "minimum", "exclusiveMinimum", "exclusiveMaximum")) {
            if (schema.path(name).isNumber()) {
                long limit = schema.path(name).asLong();
                all.put("below " + name, String.valueOf(limit - 1));
                all.put("as " + name, String.valueOf(limit));
                all.put("above " + name, String.valueOf(limit + 1));
            }
        }
        return all;
    }

    /** Values of a query, as they stand in it. */
    static Map<String, String> query() {
        Map<String, String> all = new LinkedHashMap<>();
        for (var text : List.of(
                "",
                " ",
                "abc",
                "\u0000",
                "a\u0000b",
                "\u0001\u001b\u007f",
                "\r\nSet-Cookie: a=b",
                "\u202etxt",
                "\ud83d\ude00",
                "' or 1=1 --",
                "%' or '1'='1",
                "<script>alert(1)</script>",
                "../../etc/passwd",
                "${jndi:ldap://127.0.0.1:1/a}",
                "%_!\\*?[a-(&|:)",
                "-1",
                "0",
                "1",
                "1.5",
                "500",
                "501",
                "1000000",
                "2147483647",
                "2147483648",
                "-9223372036854775809",
                "1e400",
                "٣",
                "true",
                "TRUE",
                "null",
                "[]",
                "1900-01-01",
                "2026-02-30",
                "2999-12-31",
                "9999-12-31",
                "0000-01-01",
                "-0044-03-15",
                "+999999999-12-31",
                "-999999999-01-01",
                "+1000000000-12-31T23:59:59.999999999Z",
                "2026-01-01T00:00:00Z",
                "2026-Q5",
                "9999-Q4",
                "0000",
                "99999",
                "2026-01-01..2025-01-01",
                "0001-01-01..9999-12-31",
                "00000000-0000-0000-0000-000000000000",
                "1-1-1-1-1",
                "CHUA_CO",
                "a".repeat(300),
                "a".repeat(5_000),
                "ế".repeat(201))) {
            all.put(shown(text), encoded(text));
        }
        all.put("a broken escape", "%zz");
        all.put("an escape cut off", "%");
        all.put("no UTF-8", "%ff%fe%c0%af");
        all.put("half a pair in UTF-8", "%ed%a0%80");
        all.put("plus signs", "+++");
        return all;
    }

    /** Values of a step of the path, as they stand in it. */
    static Map<String, String> path() {
        Map<String, String> all = new LinkedHashMap<>();
        for (var text : List.of(
                "abc",
                "0",
                "-1",
                "9999999999999999999",
                "00000000-0000-0000-0000-000000000000",
                "1-1-1-1-1",
                "{id}",
                "' or 1=1 --",
                "<script>",
                "\u202e",
                "\ud83d\ude00",
                "a".repeat(300),
                "2026",
                "9999",
                "0000-01-01..9999-12-31",
                "2026-Q1",
                "INCOMING",
                "null",
                "*",
                "~",
                "a.b",
                "a@b,c=d")) {
            all.put(shown(text), encoded(text));
        }
        for (var raw : List.of("%00", "%0d%0a", "%2e%2e", "..", "%2f", "%5c", ";a=b", "%zz", "%", "%ff", "%c0%ae")) {
            all.put("as it is: " + raw, raw);
        }
        return all;
    }

    /** Headers and their values, one character a byte. */
    static List<Map.Entry<String, String>> headers() {
        List<Map.Entry<String, String>> all = new ArrayList<>();
        put(
                all,
                "Accept",
                "",
                "garbage",
                "application/",
                "*/*;q=x",
                ";;;",
                "application/xml",
                "text/html;q=0.1, */*;q=0");
        put(all, "Accept", "application/json;q=0", "application/json;q=9", "application/problem+json", "\u0080\u00ff");
        put(
                all,
                "Accept",
                ",".repeat(4_000),
                "a/b,".repeat(1_000),
                "image/png",
                "text/event-stream",
                "application/pdf",
                "text/csv");
        put(
                all,
                "Accept-Language",
                "",
                "*",
                "en;q=abc",
                "x",
                "en-",
                "\u0080",
                "vi,en;q=0.5,".repeat(300),
                "<script>",
                "en;q=2");
        put(all, "Accept-Charset", "utf-7", "x".repeat(500));
        put(all, "Accept-Encoding", "gzip;q=x", "identity;q=0", "nonsense");
        put(
                all,
                "Content-Type",
                "",
                "garbage",
                "/",
                "a/b/c",
                "text/plain",
                "application/xml",
                "application/json;charset=utf-7");
        put(
                all,
                "Content-Type",
                "application/json; charset=nonsense",
                "application/json;charset=\"",
                "application/*",
                "*/*");
        put(
                all,
                "Content-Type",
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"");
        put(
                all,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "text/csv",
                "application/json, text/csv",
                "\u00ff");
        put(all, "Content-Encoding", "gzip", "nonsense");
        put(
                all,
                "If-Match",
                "",
                "*",
                "W/\"0\"",
                "\"99999999999\"",
                "\"-1\"",
                "abc",
                "\"0\", \"1\"",
                "\"\u00ff\"",
                "\"",
                "0".repeat(999));
        put(all, "If-None-Match", "*", "\"", "W/", "x".repeat(999));
        put(
                all,
                "Idempotency-Key",
                "",
                " ",
                "a".repeat(255),
                "a".repeat(256),
                "a".repeat(5_000),
                "\u00e1\u0080",
                "' or 1=1",
                "a\tb");
        put(
                all,
                "Range",
                "bytes=",
                "bytes=-",
                "bytes=0-",
                "bytes=-0",
                "bytes=5-1",
                "bytes=0-0,2-3",
                "bytes=99999999999999999999-");
        put(all, "Range", "bytes=-99999999999999999999", "chars=0-1", "bytes=a-b", "0-1", "bytes=0-" + "9".repeat(30));
        put(
                all,
                "Authorization",
                "",
                "Bearer",
                "Bearer ",
                "Basic YTpi",
                "Bearer a.b.c",
                "Bearer " + "a".repeat(7_000),
                "Bearer \u00ff");
        put(
                all,
                "Authorization",
                "Bearer hososo_garbage",
                "bearer null",
                "Digest username=a",
                "Bearer ...",
                "Negotiate YII=");
        put(
                all,
                "Cookie",
                "hososo-session=",
                "hososo-session=abc",
                "hososo-session=\u00ff",
                "=;;=",
                "a".repeat(4_000),
                "$Version=1");
        put(all, "X-CSRF-Token", "", "abc", "\u00ff");
        put(all, "X-Forwarded-For", "garbage", "1.2.3.4, ::1", "' or 1=1");
        put(all, "X-Forwarded-Host", "evil.invalid");
        put(all, "X-HTTP-Method-Override", "DELETE");
        put(all, "Forwarded", "for=\"");
        put(all, "Origin", "null", "http://evil.invalid");
        put(all, "Referer", "\u00ff");
        put(all, "User-Agent", "", "\u0080\u00ff", "a".repeat(3_000), "${jndi:ldap://127.0.0.1:1/a}");
        put(
                all,
                "traceparent",
                "garbage",
                "00-0-0-00",
                "ff-" + "f".repeat(32) + "-" + "f".repeat(16) + "-ff",
                "\u00ff");
        put(all, "tracestate", "a".repeat(2_000));
        put(all, "X-Correlation-Id", "\u00ff", "a".repeat(2_000));
        put(all, "Expect", "100-continue", "garbage");
        put(all, "Upgrade", "websocket", "h2c");
        put(all, "X-Long", "a".repeat(17_000));
        put(all, "If-Modified-Since", "garbage");
        put(all, "Sec-Fetch-Site", "cross-site", "garbage");
        return all;
    }

    private static void put(List<Map.Entry<String, String>> all, String name, String... values) {
        for (var value : values) {
            all.add(Map.entry(name, value));
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String shown(String text) {
        var printable = new StringBuilder();
        text.chars()
                .limit(40)
                .forEach(it ->
                        printable.append(it >= ' ' && it <= '~' ? String.valueOf((char) it) : "\\u%04x".formatted(it)));
        return "“" + printable + (text.length() > 40 ? "…" + text.length() : "") + "”";
    }
}
