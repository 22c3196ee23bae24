package org.assist.outcome;

/** How well she speaks the language of the country, in levels of the Common European Framework of Reference. */
public enum LanguageLevel { NONE, A1, A2, B1, B2, C1, C2 }
