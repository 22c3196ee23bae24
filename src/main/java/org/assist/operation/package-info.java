/** What whoever runs the house can see of it from outside: counts and health, nothing about a case. */
@org.springframework.modulith.ApplicationModule(displayName = "Operation", allowedDependencies = {"escalation", "rulebook"})
package org.assist.operation;
