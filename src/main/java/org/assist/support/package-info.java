/** What she needs, as she and her worker put it down, and what became of it. */
@org.springframework.modulith.ApplicationModule(displayName = "Support plan", allowedDependencies = {"vocabulary", "rulebook"})
package org.assist.support;
