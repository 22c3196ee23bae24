/** What has changed for her: confidence, skills, access to justice and how content she is, from the start to the end. */
@org.springframework.modulith.ApplicationModule(displayName = "Outcome", allowedDependencies = {"vocabulary", "rulebook", "casefile"})
package org.assist.outcome;
