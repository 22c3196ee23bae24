package org.assist.notification;

/**
 * Who gets a mail: a partner organisation or an account. An address is looked up when the mail is sent and stored nowhere.
 *
 * @param name {@code partner:<organisation key>} or {@code account:<user name>}
 */
public record Recipient(String name) {

    public static Recipient partner(String organisation) {
        return new Recipient("partner:" + organisation);
    }

    public static Recipient account(String user) {
        return new Recipient("account:" + user);
    }

    public boolean isPartner() {
        return name.startsWith("partner:");
    }

    /** The organisation's key or the user's name. */
    public String key() {
        return name.substring(name.indexOf(':') + 1);
    }
}
