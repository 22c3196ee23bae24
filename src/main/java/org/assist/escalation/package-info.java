/** Who must know when something did not happen in time, and who has the work of those who are away. */
@org.springframework.modulith.ApplicationModule(displayName = "Escalation", allowedDependencies = {"vocabulary", "rulebook", "partner", "audit"})
package org.assist.escalation;
