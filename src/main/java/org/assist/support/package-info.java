/** What she needs, as she and her worker put it down, and what became of it. */
@org.springframework.modulith.ApplicationModule(displayName = "Support plan", allowedDependencies = "vocabulary")
package org.assist.support;
