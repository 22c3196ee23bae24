/** Until when something must be done, and why this date. */
@org.springframework.modulith.ApplicationModule(displayName = "Deadlines", allowedDependencies = {"vocabulary", "rulebook"})
package org.assist.deadline;
