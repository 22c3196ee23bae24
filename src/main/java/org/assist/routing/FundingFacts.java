package org.assist.routing;

/**
 * A programme that pays for a service.
 *
 * @param line             its code
 * @param open             it runs today and still takes somebody
 * @param thirdCountryOnly pays for third-country nationals only
 */
public record FundingFacts(String service, String line, boolean open, boolean thirdCountryOnly) {}
