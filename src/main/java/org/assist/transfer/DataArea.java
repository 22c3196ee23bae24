package org.assist.transfer;

/** Countries with the same data protection law. */
public enum DataArea { EEA, UK }
