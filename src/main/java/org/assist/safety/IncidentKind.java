package org.assist.safety;

/** What happened that endangers her or what we know of her. */
public enum IncidentKind { THREAT, TRAFFICKER_CONTACT, PARTNER_BOUNDARY, LOCATION_LEAKED, DATA_ASTRAY, ONLINE_EXPOSURE }
