package org.assist.process.forms;

/** What somebody typed and a form shows inside a text of its own: texts of forms are Markdown, in which it must stay what it is. */
public final class TypedText {

    private TypedText() {
    }

    /** With a backslash before every sign that means something in Markdown, so that no link, picture or heading comes of it (CommonMark 0.31, 2.4). */
    public static String inMarkdown(String typed) {
        return typed.replaceAll("[\\\\`*_{}\\[\\]()#+.!<>|~:/@&-]", "\\\\$0");
    }
}
