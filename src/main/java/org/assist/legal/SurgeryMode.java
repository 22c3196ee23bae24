package org.assist.legal;

/** How a legal surgery is held. */
public enum SurgeryMode {

    ON_SITE, VIDEO, TELEPHONE
}
