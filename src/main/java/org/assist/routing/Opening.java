package org.assist.routing;

import java.util.List;

/**
 * What would have to change so that somebody can be asked after all. Nothing of it happens by itself.
 *
 * @param changes  one or two, in words; each is hers to make or to refuse
 * @param services those that nothing would speak against any more, by their keys
 */
public record Opening(List<String> changes, List<String> services) {}
