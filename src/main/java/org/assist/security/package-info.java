/** Who may come in, what each role may do, and what a model may never say to the engine. */
@org.springframework.modulith.ApplicationModule(displayName = "Security", allowedDependencies = {"vocabulary", "casefile", "audit", "partner", "notification"})
package org.assist.security;
