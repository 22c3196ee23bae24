package org.assist.security;

import java.util.regex.Pattern;

/** What has no place in the words of a form: they are shown as Markdown, which lets tags, links and pictures from elsewhere through. */
public final class ForeignContent {

    private static final Pattern FOREIGN = Pattern.compile("(?i)<\\s*[a-z!/?]|&#|\\]\\s*[(\\[:]|(?:javascript|vbscript|data|file|https?|ftp)\\s*:\\S|[\\u202A-\\u202E\\u2066-\\u2069]");

    private ForeignContent() {
    }

    /** Whether there is a tag, a link, an address, or a mark that turns the direction of reading. */
    public static boolean in(String words) {
        return FOREIGN.matcher(words).find();
    }
}
