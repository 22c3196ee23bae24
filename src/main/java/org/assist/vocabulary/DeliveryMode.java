package org.assist.vocabulary;

/** How a service reaches her. */
public enum DeliveryMode {

    IN_PERSON("In person"), PHONE("By telephone"), VIDEO("By video"), CHAT("By chat");

    private final String label;

    DeliveryMode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** She needs a device for it, and one that nobody else looks into. */
    public boolean remote() {
        return this != IN_PERSON;
    }
}
