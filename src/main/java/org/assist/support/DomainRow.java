package org.assist.support;

import org.assist.vocabulary.ServiceType;

/** Which part of her life a kind of help is for; a row of {@code domains.csv}. */
public record DomainRow(ServiceType serviceType, LifeDomain domain) {
}
