package org.assist.routing;

/** A language she speaks, ISO 639-1. */
public record HerLanguage(String code) {}
