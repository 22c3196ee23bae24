package org.assist.routing;

/** What is to be said about one programme that pays for a service. */
public record FundingWord(String service, String line, String sentence) {}
