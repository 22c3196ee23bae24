/** The bridge between models and modules: one sub-package per model, one class per direction. */
@org.springframework.modulith.ApplicationModule(displayName = "Process bridge",
        allowedDependencies = {"vocabulary", "identification", "screening", "casefile", "erasure", "consent", "support", "integration", "legal",
                "partner", "routing", "referral", "deadline", "escalation", "notification", "security", "mentoring", "safety",
                "transfer", "outcome", "filerequest", "audit", "breakglass", "release"})
package org.assist.process;
