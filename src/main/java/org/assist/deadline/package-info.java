/** Until when something must be done, by our own rules and by law, and why this date. */
@org.springframework.modulith.ApplicationModule(displayName = "Deadlines", allowedDependencies = {"vocabulary", "rulebook"})
package org.assist.deadline;
