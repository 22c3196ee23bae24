package org.assist.partner;

/** An organisation said on our pages what is free now. */
public record PlacesReported(String organisation) {
}
