/** Which partner can meet a need, with the sentences that speak for and against each; the choice stays with the woman and her worker. */
@org.springframework.modulith.ApplicationModule(displayName = "Routing",
        allowedDependencies = {"vocabulary", "rulebook", "casefile", "erasure", "support", "consent", "partner", "identification", "transfer", "audit"})
package org.assist.routing;
