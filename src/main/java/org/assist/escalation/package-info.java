/** Who must know when something did not happen in time. */
@org.springframework.modulith.ApplicationModule(displayName = "Escalation", allowedDependencies = {"vocabulary", "rulebook"})
package org.assist.escalation;
