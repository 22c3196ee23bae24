package org.assist.support;

import java.util.List;

/**
 * A part of her life as she and her worker see it now.
 *
 * @param hers      {@code null} when she said nothing
 * @param workers   {@code null} when her worker noted nothing
 * @param pressing  whether it stands at the top of the plan
 * @param sentences what the rules say of it
 */
public record DomainView(LifeDomain domain, Rating hers, Rating workers, boolean pressing, List<String> sentences) {
}
