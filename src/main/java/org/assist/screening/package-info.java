/** What points to trafficking: the indicators, what they weigh, and the worker's conclusion; it closes no door. */
@org.springframework.modulith.ApplicationModule(displayName = "Screening", allowedDependencies = {"vocabulary", "rulebook", "casefile"})
package org.assist.screening;
