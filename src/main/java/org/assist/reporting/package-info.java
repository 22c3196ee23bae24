/** What supervisors see of their work: figures of many women, gaps, the boards. */
@org.springframework.modulith.ApplicationModule(displayName = "Reporting", allowedDependencies = {"vocabulary", "routing", "partner", "audit"})
package org.assist.reporting;
