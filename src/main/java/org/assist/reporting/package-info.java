/** Figures for supervisors, drawn from SQL views: counts of many women, nothing about a single one. */
@org.springframework.modulith.ApplicationModule(displayName = "Reporting", allowedDependencies = {"vocabulary", "routing"})
package org.assist.reporting;
