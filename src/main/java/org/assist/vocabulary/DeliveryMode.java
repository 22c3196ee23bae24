package org.assist.vocabulary;

/** How a service reaches her. */
public enum DeliveryMode { IN_PERSON, PHONE, VIDEO, CHAT }
