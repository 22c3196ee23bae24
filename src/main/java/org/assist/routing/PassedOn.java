package org.assist.routing;

/** An organisation that helped with this very need, until somebody else was wished for. */
public record PassedOn(String organisation) {}
