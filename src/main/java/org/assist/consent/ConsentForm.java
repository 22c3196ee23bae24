package org.assist.consent;

/** How she said it; a child gives her assent beside her guardian. */
public enum ConsentForm { WRITTEN, ORAL_WITNESSED, ASSENT }
