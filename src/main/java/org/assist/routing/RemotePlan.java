package org.assist.routing;

import java.util.Set;

import org.assist.vocabulary.Certainty;
import org.assist.vocabulary.DeliveryMode;

/**
 * That a referral goes on from a distance.
 *
 * @param mode       in which way
 * @param offered    ways the service offers today
 * @param deviceSafe whether nobody else looks into her device
 * @param atOurPlace she does it at our place and on our device
 */
public record RemotePlan(DeliveryMode mode, Set<DeliveryMode> offered, Certainty deviceSafe, boolean atOurPlace) {}
