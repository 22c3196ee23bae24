/** A referral's life, from the anonymous request to the feedback of the woman it was made for. */
@org.springframework.modulith.ApplicationModule(displayName = "Referrals",
        allowedDependencies = {"vocabulary", "casefile", "support", "partner", "routing", "consent", "transfer", "rulebook", "security", "audit"})
package org.assist.referral;
