package vn.hososo.gateway.api;

import java.util.regex.Pattern;

/** The little Markdown that the problems' pages use: headings, paragraphs, lists, emphasis, code and links. */
final class Markdown {
    private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n");
    private static final Pattern HEADING = Pattern.compile("(#{1,4}) (.*)");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern STRONG = Pattern.compile("\\*\\*([^*]+)\\*\\*");

    private Markdown() {}

    static String html(String markdown) {
        var html = new StringBuilder();
        for (String block : BLANK_LINES.split(markdown.strip())) {
            html.append(block(block)).append('\n');
        }
        return html.toString();
    }

    private static String block(String block) {
        var heading = HEADING.matcher(block);
        if (heading.matches()) {
            int level = heading.group(1).length();
            return "<h" + level + ">" + inline(heading.group(2)) + "</h" + level + ">";
        }
        if (block.startsWith("- ") || block.startsWith("* ")) {
            return "<ul>"
                    + inline(block.substring(2))
                            .replaceAll("\\n[-*] ", "</li><li>")
                            .transform(it -> "<li>" + it + "</li>")
                    + "</ul>";
        }
        return "<p>" + inline(block) + "</p>";
    }

    private static String inline(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String coded = CODE.matcher(escaped).replaceAll("<code>$1</code>");
        return STRONG.matcher(coded).replaceAll("<strong>$1</strong>");
    }
}
